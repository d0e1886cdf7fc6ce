import type { DeviceChoices } from '../devices';
import type { Watched } from '../watched';
import type { Preferences } from '../preferences/preferences';
import { Derived } from './derived';
import { soundProcessing } from './device-preferences';

/** What a person wants of a device that is opened next: which one, and how. */
export type InputChoice = Watched<MediaTrackConstraints>;

/** Whatever the browser takes. */
export const anyInput: InputChoice = { snapshot: () => ({}), subscribe: () => () => undefined };

/** Follows the chosen microphone, the default of the computer, and what is made of its sound. */
export function microphoneChoice(
  choices: DeviceChoices,
  preferences: Preferences,
): Derived<MediaTrackConstraints> {
  return new Derived(
    () => ({ ...chosenDevice(choices, 'microphone'), ...preferences.read(soundProcessing) }),
    [choices, preferences],
  );
}

export function cameraChoice(choices: DeviceChoices): Derived<MediaTrackConstraints> {
  return new Derived(() => chosenDevice(choices, 'camera'), [choices]);
}

function chosenDevice(choices: DeviceChoices, role: 'microphone' | 'camera'): MediaTrackConstraints {
  const { used } = choices.snapshot()[role];
  return used ? { deviceId: { exact: used.deviceId } } : {};
}
