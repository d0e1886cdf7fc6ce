import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallForward20Regular, CallProhibited20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText, type TextOf } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { isForwarding, type IncomingChoices } from '../../incoming-calls/incoming-calls';
import { useIncomingCalls, type WatchedIncoming } from './use-incoming-calls';

const useStyles = makeStyles({
  root: { display: 'inline-flex', ':empty': { display: 'none' } },
  button: {
    minWidth: 'auto',
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForeground1,
    [touch]: { minWidth: '44px', minHeight: '44px' },
  },
});

export interface IncomingBadgeProps {
  readonly desk: WatchedIncoming;
  /** Opens what may be chosen. */
  readonly onOpen: () => void;
}

/** Tells, as long as it is so, that calls go elsewhere (requirement G1: "icon while on"). A live region. */
export function IncomingBadge({ desk, onOpen }: IncomingBadgeProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const choices = useIncomingCalls(desk).calls?.choices;
  const words = choices && wordsOf(choices, text);
  return (
    <span role="status" className={styles.root}>
      {words !== undefined && (
        <Button
          appearance="subtle"
          className={styles.button}
          icon={choices?.sendAll ? <CallProhibited20Regular /> : <CallForward20Regular />}
          aria-label={words}
          data-hint={words}
          onClick={onOpen}
        />
      )}
    </span>
  );
}

/** The strongest of what is on; undefined: nothing is. */
function wordsOf({ forwarding, sendAll }: IncomingChoices, text: TextOf): string | undefined {
  if (sendAll) return text('incoming.badge.send-all');
  if (forwarding.all) return text('incoming.badge.all', { number: forwarding.allNumber });
  if (isForwarding(forwarding)) {
    return text('incoming.badge.other', { number: forwarding.otherNumber });
  }
  return undefined;
}
