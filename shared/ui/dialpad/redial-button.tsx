import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DialTarget } from '../../dialing/dial-target';
import { useText } from '../app-root/use-text';
import { targetName } from '../calls/party-name';
import { useShortcutKeys } from '../shortcuts/use-shortcut-keys';
import type { Dial } from '../use-dialling';

const useStyles = makeStyles({
  last: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export interface RedialButtonProps {
  readonly className: string;
  readonly lastDialled?: DialTarget | undefined;
  readonly dial: Dial;
}

/** Calls whoever was called last: shown for eyes, and as the button's description, so that its name stays short. */
export function RedialButton({ className, lastDialled, dial }: RedialButtonProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const keys = useShortcutKeys('redial');
  return (
    <Button
      appearance="subtle"
      className={className}
      icon={<ArrowRedo20Regular />}
      disabled={!lastDialled}
      aria-description={lastDialled && targetName(lastDialled)}
      aria-keyshortcuts={keys?.aria}
      data-hint={keys?.hint(text('call.action.redial'))}
      onClick={() => {
        if (lastDialled) dial(lastDialled, 'audio');
      }}
    >
      {text('call.action.redial')}
      {lastDialled && (
        <bdi aria-hidden="true" className={styles.last}>
          {targetName(lastDialled)}
        </bdi>
      )}
    </Button>
  );
}
