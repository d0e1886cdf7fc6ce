import { Button, makeStyles, Slider, tokens } from '@fluentui/react-components';
import { AlertRegular, PlayRegular, Speaker2Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { touch } from '../../../../shared/ui/controls/breakpoints';
import { usePreference } from '../../../controls/use-preference';
import type { Devices, OutputRole } from '../../../devices';
import { volumes } from '../../../media/device-preferences';
import { canChooseOutput, canChooseRinger } from '../../../media/sound-sink';
import { playTestSound } from '../../../media/test-sound';
import type { Preferences } from '../../../preferences/preferences';
import { DeviceSelect } from './device-select';
import { Group } from './group';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  slider: { flexGrow: 1, maxWidth: '16rem', minWidth: '8rem' },
  fixed: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { [touch]: { minHeight: '44px' } },
});

export interface OutputGroupProps {
  readonly role: OutputRole;
  readonly devices: Devices;
  readonly preferences: Preferences;
}

/** Where people are heard, or where it rings: on which device, how loud, and how that sounds. */
export function OutputGroup({ role, devices, preferences }: OutputGroupProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [volume, setVolume] = usePreference(preferences, volumes[role]);
  const [playing, setPlaying] = useState(false);
  const selectable = role === 'speaker' ? canChooseOutput() : canChooseRinger();
  const play = async (): Promise<void> => {
    setPlaying(true);
    await playTestSound(role, devices.outputs[role].snapshot()).catch(() => undefined);
    setPlaying(false);
  };
  return (
    <Group
      title={text(`devices.role.${role}`)}
      icon={role === 'speaker' ? <Speaker2Regular /> : <AlertRegular />}
    >
      {selectable ? (
        <DeviceSelect role={role} choices={devices.choices} />
      ) : (
        <p className={styles.fixed}>
          {text(role === 'speaker' ? 'devices.output-fixed' : 'devices.ringer-fixed')}
        </p>
      )}
      <div className={styles.row}>
        <Slider
          className={styles.slider}
          min={0}
          max={100}
          step={5}
          value={Math.round(volume * 100)}
          aria-label={text(`devices.volume.${role}`)}
          onChange={(_event, { value }) => {
            setVolume(value / 100);
          }}
        />
        <Button
          className={styles.button}
          icon={<PlayRegular />}
          disabledFocusable={playing}
          onClick={() => void play()}
        >
          {text(`devices.test.${role}`)}
        </Button>
      </div>
    </Group>
  );
}
