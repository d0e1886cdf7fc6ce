import type { DeviceChoices, OutputRole, SoundOutput } from '../devices';
import type { Preferences } from '../preferences/preferences';
import { Derived } from './derived';
import { volumes } from './device-preferences';

export type SoundOutputs = Readonly<Record<OutputRole, Derived<SoundOutput>>>;

/** Where people are heard and where it rings, and how loud, as chosen at the moment. */
export function soundOutputs(choices: DeviceChoices, preferences: Preferences): SoundOutputs {
  const output = (role: OutputRole): Derived<SoundOutput> =>
    new Derived(
      () => ({
        deviceId: choices.snapshot()[role].used?.deviceId ?? '',
        volume: preferences.read(volumes[role]),
      }),
      [choices, preferences],
    );
  return { speaker: output('speaker'), ringer: output('ringer') };
}
