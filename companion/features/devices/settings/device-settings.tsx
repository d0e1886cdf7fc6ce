import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { tokens } from '@fluentui/react-components';
import { isLive } from '../../../../shared/call/call-state';
import type { Endpoint } from '../../../../shared/endpoint/endpoint';
import { useEndpoint } from '../../../../shared/ui/use-endpoint';
import type { Devices } from '../../../devices';
import type { HeadsetsView } from '../../../headset/headsets';
import type { Preferences } from '../../../preferences/preferences';
import { CameraGroup } from './camera-group';
import { HeadsetGroup } from './headset-group';
import { MicrophoneGroup } from './microphone-group';
import { OutputGroup } from './output-group';
import { TestCallGroup } from './test-call-group';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

export interface DeviceSettingsProps {
  readonly devices: Devices;
  readonly headsets: HeadsetsView;
  readonly preferences: Preferences;
  readonly endpoint: Endpoint;
}

/** Which devices are used, each with a way to try it (requirements C12 and C13). */
export function DeviceSettings(props: DeviceSettingsProps): ReactElement {
  const { devices, headsets, preferences, endpoint } = props;
  const styles = useStyles();
  const calls = useEndpoint(endpoint).state?.calls ?? [];
  return (
    <div className={styles.groups}>
      <MicrophoneGroup devices={devices} preferences={preferences} />
      <OutputGroup role="speaker" devices={devices} preferences={preferences} />
      <OutputGroup role="ringer" devices={devices} preferences={preferences} />
      <CameraGroup devices={devices} />
      <HeadsetGroup headsets={headsets} />
      <TestCallGroup devices={devices} inCall={calls.some(({ state }) => isLive(state))} />
    </div>
  );
}
