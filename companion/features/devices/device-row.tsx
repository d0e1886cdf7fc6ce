import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { MicrophoneState } from '../../../shared/endpoint/endpoint-state';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  icon: { display: 'flex', fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { color: tokens.colorNeutralForeground2 },
  trouble: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorStatusDangerForeground1, verticalAlign: 'text-bottom' },
});

export interface DeviceRowProps {
  readonly kind: 'microphone' | 'camera' | 'speaker';
  readonly icon: ReactElement;
  readonly label: string | undefined;
  /** Absent for what needs no permission. */
  readonly state?: MicrophoneState;
}

/** One device: what it is, which one is in use, and whether it would be there for a call. */
export function DeviceRow({ kind, icon, label, state }: DeviceRowProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const kindName = text(`companion.devices.${kind}`);
  const trouble = state === 'denied' || state === 'busy' || (state === 'missing' && kind === 'microphone');
  // A browser names devices only once it may use them; until then the kind stands for the name.
  const name = label ?? (kind === 'speaker' ? text('companion.devices.default') : '');
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.name} title={name || kindName}>
        {name ? text('companion.devices.named', { kind: kindName, name }) : kindName}
      </span>
      {state && (
        <span className={mergeClasses(styles.state, trouble && styles.trouble)}>
          {trouble && <Warning16Filled className={styles.mark} aria-hidden />}{' '}
          {text(`companion.devices.state.${state}`)}
        </span>
      )}
    </li>
  );
}
