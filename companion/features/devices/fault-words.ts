import type { TextOf } from '../../../shared/ui/app-root/use-text';
import type { DeviceFault } from './faults';

/** What is wrong, in a few words. */
export function faultTitle(fault: DeviceFault, text: TextOf): string {
  return text(`devices.fault.${fault.kind}`, 'name' in fault ? { name: fault.name } : {});
}

/** What that means and what can be done; undefined where another notice says so. */
export function faultHelp(fault: DeviceFault, text: TextOf): string | undefined {
  switch (fault.kind) {
    case 'microphone-denied':
    case 'microphone-missing':
    case 'microphone-busy':
      return undefined;
    case 'lost':
      return text(`devices.help.lost.${fault.role}`, { other: fault.other ?? text('devices.default') });
    case 'headset-taken':
      return text('devices.help.headset-taken', { name: fault.name });
    default:
      return text(`devices.help.${fault.kind}`);
  }
}
