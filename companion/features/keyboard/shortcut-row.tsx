import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { useId, type ReactElement } from 'react';
import { formatCombination } from '../../../shared/shortcuts/format-combination';
import type { ShortcutAction } from '../../../shared/shortcuts/shortcut-action';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import { touch } from '../../../shared/ui/controls/breakpoints';
import type { Shortcuts } from '../../../shared/ui/shortcuts/shortcut-context';
import { useKeyNames } from '../../../shared/ui/shortcuts/use-key-names';
import { useRecorder } from './use-recorder';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 2.25rem',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    [touch]: { gridTemplateColumns: 'minmax(0, 1fr) auto 44px', paddingBlock: tokens.spacingVerticalXS },
  },
  keys: {
    minWidth: '8rem',
    fontVariantNumeric: 'tabular-nums',
    [touch]: { minHeight: '44px' },
  },
  recording: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  words: { gridColumn: '1 / -1', paddingBlock: tokens.spacingVerticalXS },
});

export interface ShortcutRowProps {
  readonly action: ShortcutAction;
  readonly shortcuts: Shortcuts;
  readonly changed: boolean;
  /** A combination, null for none, undefined for what it was at first. */
  readonly onChoose: (combination: string | null | undefined) => void;
}

/** One action and its keys: pressed, the button takes the next combination. */
export function ShortcutRow({ action, shortcuts, changed, onChoose }: ShortcutRowProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const names = useKeyNames();
  const help = useId();
  const { recording, fault, start, stop } = useRecorder(action, shortcuts, onChoose);
  const combination = shortcuts.bindings[action];
  const keys = combination
    ? formatCombination(combination, shortcuts.platform, names)
    : text('keyboard.none');
  const name = text(`keyboard.action.${action}`);
  const words =
    fault &&
    (fault.fault === 'taken'
      ? text('keyboard.fault.taken', { action: text(`keyboard.action.${fault.by}`) })
      : text(`keyboard.fault.${fault.fault}`));
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <Button
        className={mergeClasses(styles.keys, recording && styles.recording)}
        aria-label={text('keyboard.change', { action: name, keys })}
        aria-pressed={recording}
        aria-describedby={recording ? help : undefined}
        onClick={recording ? stop : start}
        onBlur={stop}
      >
        {recording ? '…' : keys}
      </Button>
      <span>
        {changed && (
          <IconButton
            name={text('keyboard.reset', { action: name })}
            icon={<ArrowReset20Regular />}
            onClick={() => {
              onChoose(undefined);
            }}
          />
        )}
      </span>
      {recording && (
        <div id={help} role="status" className={styles.words}>
          {words ? <ErrorText>{words}</ErrorText> : text('keyboard.recording')}
        </div>
      )}
    </li>
  );
}
