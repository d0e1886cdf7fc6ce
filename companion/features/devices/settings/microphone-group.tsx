import { makeStyles, tokens } from '@fluentui/react-components';
import { MicRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { usePreference } from '../../../controls/use-preference';
import { useWatched } from '../../../controls/use-watched';
import type { Devices } from '../../../devices';
import { soundProcessing } from '../../../media/device-preferences';
import type { Preferences } from '../../../preferences/preferences';
import { DeviceSelect } from './device-select';
import { Group } from './group';
import { ProcessingSwitch, processings } from './processing-switch';
import { LevelMeter } from './level-meter';

const useStyles = makeStyles({
  switches: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface MicrophoneGroupProps {
  readonly devices: Devices;
  readonly preferences: Preferences;
}

/** Which microphone, how loud it is, and what is made of its sound. */
export function MicrophoneGroup({ devices, preferences }: MicrophoneGroupProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { microphone } = useWatched(devices);
  const [processing, choose] = usePreference(preferences, soundProcessing);
  return (
    <Group title={text('devices.role.microphone')} icon={<MicRegular />}>
      <DeviceSelect role="microphone" choices={devices.choices} />
      <LevelMeter devices={devices} ready={microphone.state === 'ready'} />
      <fieldset className={styles.switches}>
        <legend className={styles.legend}>{text('devices.processing')}</legend>
        {processings.map((name) => (
          <ProcessingSwitch
            key={name}
            name={name}
            preferences={preferences}
            checked={processing[name]}
            onChange={(checked) => {
              choose({ ...(preferences.choice(soundProcessing) ?? processing), [name]: checked });
            }}
          />
        ))}
      </fieldset>
    </Group>
  );
}
