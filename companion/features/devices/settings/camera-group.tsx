import { Button } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../../shared/ui/app-root/use-text';
import { useWatched } from '../../../controls/use-watched';
import type { Devices } from '../../../devices';
import { DeviceSelect } from './device-select';
import { Group } from './group';

export interface CameraGroupProps {
  readonly devices: Devices;
}

/** Which camera. It is not switched on here: its light would say so to everyone. */
export function CameraGroup({ devices }: CameraGroupProps): ReactElement {
  const text = useText();
  const { camera } = useWatched(devices);
  return (
    <Group title={text('devices.role.camera')} icon={<VideoRegular />}>
      <DeviceSelect role="camera" choices={devices.choices} />
      {(camera.state === 'prompt' || camera.state === 'denied') && (
        <div>
          <Button
            onClick={() => {
              // What came of it is in the camera's state.
              devices.requestCamera().catch(() => undefined);
            }}
          >
            {text('devices.allow-camera')}
          </Button>
        </div>
      )}
    </Group>
  );
}
