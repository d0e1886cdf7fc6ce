import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AuditPage } from '../../../shared/api/admin-audit-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { DirectoryClient } from '../../api/directory-client';
import { DataTable } from '../../controls/data-table';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { actionOf, detailsOf } from './audit-words';

const useStyles = makeStyles({ at: { whiteSpace: 'nowrap' } });

/** What administrators did, the newest first. */
export function AuditSection({ client }: { readonly client: DirectoryClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const [older, setOlder] = useState<readonly AuditPage[]>([]);
  const load = useCallback(async () => {
    const first = await client.audit();
    setOlder([]);
    return first;
  }, [client]);
  const fetched = useFetched(load);
  const more = async (last: number | undefined): Promise<void> => {
    try {
      const next = await client.audit(last);
      setOlder((pages) => [...pages, next]);
    } catch (error) {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    }
  };
  return (
    <Fetched lead={text('admin.audit.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {(first) => {
        const pages = [first, ...older];
        const lines = pages.flatMap((page) => page.lines);
        return (
          <Panel title={text('admin.section.audit')}>
            {lines.length === 0 ? (
              <p>{text('admin.audit.none')}</p>
            ) : (
              <DataTable
                name={text('admin.section.audit')}
                columns={(['at', 'by', 'what', 'details'] as const).map((column) =>
                  text(`admin.audit.${column}`),
                )}
                rows={lines.map((line) => ({
                  key: String(line.id),
                  cells: [
                    <time key="at" dateTime={new Date(line.at).toISOString()} className={styles.at}>
                      {intl.formatDate(line.at, { dateStyle: 'medium', timeStyle: 'medium' })}
                    </time>,
                    line.by,
                    actionOf(line, text),
                    detailsOf(line),
                  ],
                }))}
              />
            )}
            {pages.at(-1)?.more && (
              <div>
                <Button onClick={() => void more(lines.at(-1)?.id)}>{text('admin.audit.more')}</Button>
              </div>
            )}
          </Panel>
        );
      }}
    </Fetched>
  );
}
