import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallTransfer20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Party } from '../../call/call';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { useHandOnFocus } from '../controls/use-hand-on-focus';
import type { CommandRunner } from '../use-command';
import { partyName } from './party-name';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { flexGrow: 1, flexBasis: '180px', minWidth: 0, overflowWrap: 'anywhere' },
  question: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  help: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: { [touch]: { minHeight: '44px' } },
});

export interface TransferRequestProps {
  readonly callId: string;
  /** Who asks. */
  readonly name: string;
  /** Whom we should call. */
  readonly to: Party;
  readonly commands: CommandRunner;
  readonly disabled: boolean;
  /** Where the focus goes once it is answered. */
  readonly heir: () => HTMLElement | null;
}

/** The other side wants us to call somebody else: the user's decision, because it is the user's call. */
export function TransferRequest(props: TransferRequestProps): ReactNode {
  const { callId, name, to, commands, disabled, heir } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const question = useId();
  const root = useRef<HTMLDivElement>(null);
  useHandOnFocus(root, heir);
  const words = text('transfer.request', { name, number: partyName(to) });
  useEffect(() => {
    announce(words, 'assertive');
  }, [words, announce]);
  const resting = disabled || commands.isRunning('answer-transfer');
  const answer = (accepted: boolean) => () => {
    commands.run({ kind: 'answer-transfer', callId, accepted });
  };
  return (
    <div ref={root} role="group" aria-labelledby={question} className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        <CallTransfer20Regular />
      </span>
      <div className={styles.words}>
        <p id={question} className={styles.question}>
          {words}
        </p>
        <p className={styles.help}>{text('transfer.request.help')}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={resting}
          onClick={answer(true)}
        >
          {text('transfer.request.accept')}
        </Button>
        <Button className={styles.button} disabledFocusable={resting} onClick={answer(false)}>
          {text('transfer.request.refuse')}
        </Button>
      </div>
    </div>
  );
}
