import type { DeviceChoicesSnapshot, DeviceRole, DevicesSnapshot } from '../../devices';
import { deviceRoles } from '../../devices';
import type { HeadsetStatus } from '../../headset/headsets';

/** What is wrong with a device. `id` is the same for as long as it is the same trouble. */
export type DeviceFault = { readonly id: string } & (
  | { readonly kind: 'microphone-denied' | 'microphone-missing' | 'microphone-busy' }
  | { readonly kind: 'camera-denied' | 'camera-busy' | 'speaker-missing' }
  /** A chosen device was unplugged; the default stands in for it. */
  | {
      readonly kind: 'lost';
      readonly role: DeviceRole;
      readonly name: string;
      readonly other: string | undefined;
    }
  /** The chosen microphone is there and cannot be opened. */
  | { readonly kind: 'substituted'; readonly name: string }
  | { readonly kind: 'headset-taken'; readonly name: string }
);

export interface DeviceFacts {
  readonly devices: DevicesSnapshot;
  readonly choices: DeviceChoicesSnapshot;
  readonly headsets: readonly HeadsetStatus[];
  /** A call of ours may itself be what keeps a device busy. */
  readonly inCall: boolean;
  /** The browser lists loudspeakers at all. */
  readonly listsSpeakers: boolean;
}

/** Everything that is wrong with devices, the worst first (requirement U3). */
export function deviceFaults({
  devices,
  choices,
  headsets,
  inCall,
  listsSpeakers,
}: DeviceFacts): readonly DeviceFault[] {
  const faults: DeviceFault[] = [];
  const { microphone, camera } = devices;
  const { state } = microphone;
  if (state === 'denied' || state === 'missing' || (state === 'busy' && !inCall)) {
    faults.push({ id: `microphone-${state}`, kind: `microphone-${state}` });
  }
  // Names come with permission for the microphone; before it, nothing is known of loudspeakers.
  if (listsSpeakers && state === 'ready' && choices.speaker.options.length === 0) {
    faults.push({ id: 'speaker-missing', kind: 'speaker-missing' });
  }
  for (const role of deviceRoles) {
    const { lost, chosen, defaultLabel } = choices[role];
    if (!lost || !chosen) continue;
    faults.push({
      id: `lost-${role}-${chosen.label}`,
      kind: 'lost',
      role,
      name: chosen.label,
      other: defaultLabel,
    });
  }
  const wanted = choices.microphone.used?.label;
  if (microphone.substituted && wanted) {
    faults.push({ id: `substituted-${wanted}`, kind: 'substituted', name: wanted });
  }
  if (camera.state === 'denied' || (camera.state === 'busy' && !inCall)) {
    faults.push({ id: `camera-${camera.state}`, kind: `camera-${camera.state}` });
  }
  for (const { name, state: stands } of headsets) {
    if (stands === 'taken') faults.push({ id: `headset-${name}`, kind: 'headset-taken', name });
  }
  return faults;
}
