import { Button } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { LdapState } from '../../../shared/api/admin-directory-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { Facts } from '../../controls/facts';
import { Panel } from '../../controls/panel';

export interface LdapPanelProps {
  /** Absent: the configuration names none. */
  readonly state?: LdapState | undefined;
  readonly entries: number;
  readonly busy: boolean;
  readonly onSynchronise: () => void;
}

/** How it stands with the customer's own directory. */
export function LdapPanel({ state, entries, busy, onSynchronise }: LdapPanelProps): ReactNode {
  const text = useText();
  const intl = useIntl();
  if (!state) {
    return (
      <Panel title={text('admin.directory.ldap')}>
        <p>{text('admin.directory.ldap.none')}</p>
      </Panel>
    );
  }
  const moment = (at: number): string => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' });
  const { url, readAt, skipped, failure } = state;
  return (
    <Panel title={text('admin.directory.ldap')}>
      {failure && (
        <div role="status">
          <NoticeBar intent="error">
            {text(`admin.directory.ldap.failure.${failure.code}`)}{' '}
            {text('admin.directory.ldap.failure.at', { at: moment(failure.at), detail: failure.detail })}
          </NoticeBar>
        </div>
      )}
      <Facts
        facts={[
          [text('admin.directory.ldap.url'), url],
          [text('admin.directory.ldap.entries'), entries],
          [text('admin.directory.ldap.skipped'), skipped],
          [
            text('admin.directory.ldap.read-at'),
            readAt === undefined ? text('admin.directory.ldap.not-yet') : moment(readAt),
          ],
        ]}
      />
      <div>
        <Button
          icon={<ArrowSync20Regular />}
          disabledFocusable={busy || state.running}
          onClick={() => {
            if (!busy) onSynchronise();
          }}
        >
          {text('admin.directory.ldap.synchronise')}
        </Button>
      </div>
    </Panel>
  );
}
