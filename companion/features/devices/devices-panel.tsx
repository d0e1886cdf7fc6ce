import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MicRegular, Settings16Regular, Speaker2Regular, VideoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { useWatched } from '../../controls/use-watched';
import type { Devices } from '../../devices';
import { DeviceRow } from './device-row';

const useStyles = makeStyles({
  panel: {
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  change: { marginInlineStart: '-8px', [touch]: { minHeight: '44px' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export interface DevicesPanelProps {
  readonly devices: Devices;
  /** Leads to where others can be chosen. */
  readonly onChange: () => void;
}

/** Which microphone, camera and speaker calls use, and how each stands. */
export function DevicesPanel({ devices, onChange }: DevicesPanelProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { microphone, camera, speaker } = useWatched(devices);
  return (
    <section className={styles.panel} aria-label={text('companion.devices.title')}>
      <ul className={styles.list}>
        <DeviceRow
          kind="microphone"
          icon={<MicRegular />}
          label={microphone.label}
          state={microphone.state}
        />
        <DeviceRow kind="camera" icon={<VideoRegular />} label={camera.label} state={camera.state} />
        <DeviceRow kind="speaker" icon={<Speaker2Regular />} label={speaker.label} />
      </ul>
      <Button
        appearance="transparent"
        size="small"
        icon={<Settings16Regular />}
        className={styles.change}
        onClick={onChange}
      >
        {text('devices.change')}
      </Button>
    </section>
  );
}
