import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Ribbon, RibbonButton } from './manifest-ribbon';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, padding: `0 ${tokens.spacingHorizontalS}` },
});

export interface RibbonBarProps {
  /** Undefined: the build has no add-in. */
  readonly ribbon: Ribbon | undefined;
  /** The button whose function runs. */
  readonly busy: string | undefined;
  /** The button whose pane is open. */
  readonly open: string | undefined;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's buttons for this kind of item, as its manifest declares them. */
export function RibbonBar({ ribbon, busy, open, onPress }: RibbonBarProps) {
  const styles = useStyles();
  const text = useText();
  if (!ribbon || ribbon.buttons.length === 0) {
    return (
      <Text size={200} className={styles.hint}>
        {text(ribbon ? 'outlook-preview.no-buttons' : 'outlook-preview.not-built')}
      </Text>
    );
  }
  return (
    <>
      {ribbon.buttons.map((button) => (
        <Button
          key={button.id}
          title={button.tip}
          appearance="subtle"
          icon={
            button.icon === undefined ? undefined : <img src={button.icon} alt="" width={20} height={20} />
          }
          disabled={busy !== undefined}
          aria-pressed={button.action.kind === 'pane' ? button.id === open : undefined}
          onClick={() => {
            onPress(button);
          }}
        >
          {button.label}
        </Button>
      ))}
    </>
  );
}
