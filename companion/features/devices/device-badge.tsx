import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import type { Devices } from '../../devices';
import type { HeadsetsView } from '../../headset/headsets';
import { faultTitle } from './fault-words';
import { useDeviceFaults } from './use-device-faults';

const useStyles = makeStyles({
  badge: {
    minWidth: 0,
    maxWidth: '100%',
    justifyContent: 'flex-start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [touch]: { minHeight: '44px' },
  },
});

export interface DeviceBadgeProps {
  readonly devices: Devices;
  readonly headsets: HeadsetsView;
  readonly inCall: boolean;
  readonly onOpen: () => void;
}

/** Warns beside the name of the person for as long as something is wrong with a device, and leads to them. */
export function DeviceBadge({ devices, headsets, inCall, onOpen }: DeviceBadgeProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const [worst] = useDeviceFaults(devices, headsets, inCall);
  if (!worst) return null;
  return (
    <Button
      size="small"
      className={styles.badge}
      icon={<Warning16Filled />}
      data-hint={text('devices.change')}
      onClick={onOpen}
    >
      {faultTitle(worst, text)}
    </Button>
  );
}
