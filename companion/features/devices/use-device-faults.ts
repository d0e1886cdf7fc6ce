import { useWatched } from '../../controls/use-watched';
import type { Devices } from '../../devices';
import type { HeadsetsView } from '../../headset/headsets';
import { canChooseOutput } from '../../media/sound-sink';
import { deviceFaults, type DeviceFault } from './faults';

/** What is wrong with the devices at the moment. */
export function useDeviceFaults(
  devices: Devices,
  headsets: HeadsetsView,
  inCall: boolean,
): readonly DeviceFault[] {
  return deviceFaults({
    devices: useWatched(devices),
    choices: useWatched(devices.choices),
    headsets: useWatched(headsets),
    inCall,
    listsSpeakers: canChooseOutput(),
  });
}
