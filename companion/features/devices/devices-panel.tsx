import { makeStyles, tokens } from '@fluentui/react-components';
import { MicRegular, Speaker2Regular, VideoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { useWatched } from '../../controls/use-watched';
import type { Devices } from '../../devices';
import { DeviceRow } from './device-row';

const useStyles = makeStyles({
  panel: {
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export interface DevicesPanelProps {
  readonly devices: Devices;
}

/** Which microphone, camera and speaker calls use, and how each stands. */
export function DevicesPanel({ devices }: DevicesPanelProps): ReactElement {
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
    </section>
  );
}
