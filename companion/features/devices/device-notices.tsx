import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Notice } from '../../controls/notice';
import type { Devices } from '../../devices';
import type { HeadsetsView } from '../../headset/headsets';
import { faultHelp, faultTitle } from './fault-words';
import type { DeviceFault } from './faults';
import { useDeviceFaults } from './use-device-faults';

export interface DeviceNoticesProps {
  readonly devices: Devices;
  readonly headsets: HeadsetsView;
  readonly inCall: boolean;
}

/**
 * Explains what is wrong with camera, loudspeaker and headset, and which device stands in for one that
 * was unplugged. Whoever has read one can put it away; the same trouble later is another notice.
 */
export function DeviceNotices({ devices, headsets, inCall }: DeviceNoticesProps): ReactElement {
  const text = useText();
  const faults = useDeviceFaults(devices, headsets, inCall);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const ids = faults.map(({ id }) => id);
  // What is over is forgotten, so that it is news when it happens again.
  if ([...read].some((id) => !ids.includes(id))) setRead(new Set([...read].filter((id) => ids.includes(id))));
  return (
    <>
      {faults.map((fault) => {
        const help = faultHelp(fault, text);
        if (!help || read.has(fault.id)) return null;
        const again = remedy(fault, devices, headsets);
        return (
          <Notice
            key={fault.id}
            intent={fault.kind === 'lost' ? 'info' : 'warning'}
            title={faultTitle(fault, text)}
            action={
              <>
                {again && <Button onClick={again}>{text('common.retry')}</Button>}
                <Button
                  appearance="subtle"
                  onClick={() => {
                    setRead(new Set([...read, fault.id]));
                  }}
                >
                  {text('common.ok')}
                </Button>
              </>
            }
          >
            {help}
          </Notice>
        );
      })}
    </>
  );
}

/** What can be tried here; what comes of it is in the devices' state. */
function remedy(fault: DeviceFault, devices: Devices, headsets: HeadsetsView): (() => void) | undefined {
  const ignore = (): undefined => undefined;
  switch (fault.kind) {
    case 'camera-denied':
    case 'camera-busy':
      return () => void devices.requestCamera().catch(ignore);
    case 'substituted':
      return () => void devices.requestMicrophone().catch(ignore);
    case 'headset-taken':
      return headsets.connect && (() => void headsets.connect?.());
    default:
      return undefined;
  }
}
