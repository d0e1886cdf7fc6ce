import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Endpoint } from '../../endpoint/endpoint';
import type { MessageKey } from '../../i18n/catalogue';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { NoticeBar } from '../controls/notice-bar';
import { useEndpoint } from '../use-endpoint';
import { noticesOf } from './notices';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  action: { flexShrink: 0, [touch]: { minHeight: '44px' } },
  slim: { flexShrink: 0, minHeight: '32px', '@media (pointer: coarse)': { minHeight: '44px' } },
});

export interface StatusBarProps {
  readonly endpoint: Endpoint;
  /** Opens a companion; absent where there is no way to. */
  readonly onOpenCompanion?: (() => void) | undefined;
  /** In a side panel, where one's work is below it: a line each. */
  readonly slim?: boolean;
}

/** What is no trouble yet, in a few words. */
const briefly: Partial<Record<MessageKey, MessageKey>> = { 'availability.absent': 'teams.badge.absent' };

/** What stands between this person and a call, in words, with what helps. A live region that stays. */
export function StatusBar({ endpoint, onOpenCompanion, slim = false }: StatusBarProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const notices = noticesOf(useEndpoint(endpoint));
  return (
    <div role="status" className={styles.root}>
      {notices.map(({ key, intent, opens }) => (
        <NoticeBar
          key={key}
          intent={intent}
          slim={slim}
          action={
            opens &&
            onOpenCompanion && (
              <Button size="small" className={slim ? styles.slim : styles.action} onClick={onOpenCompanion}>
                {text('teams.open-companion')}
              </Button>
            )
          }
        >
          {text((slim && briefly[key]) || key)}
        </NoticeBar>
      ))}
    </div>
  );
}
