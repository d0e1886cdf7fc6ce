import * as z from 'zod/mini';
import type { DeviceOption, DeviceRole, OutputRole } from '../devices';
import type { Preference } from '../preferences/preferences';

const chosenSchema = z.nullable(
  z.object({
    deviceId: z.string().check(z.minLength(1), z.maxLength(512)),
    label: z.string().check(z.maxLength(512)),
  }),
);

const chosen = (role: DeviceRole): Preference<DeviceOption | null> => ({
  key: `devices.${role}`,
  schema: chosenSchema,
  fallback: null,
});

/** The device of each role; null: the default of the computer. */
export const chosenDevices: Readonly<Record<DeviceRole, Preference<DeviceOption | null>>> = {
  microphone: chosen('microphone'),
  speaker: chosen('speaker'),
  ringer: chosen('ringer'),
  camera: chosen('camera'),
};

const volume = (role: OutputRole): Preference<number> => ({
  key: `devices.${role}.volume`,
  schema: z.number().check(z.gte(0), z.lte(1)),
  fallback: 1,
});

/** How loud, 0…1. */
export const volumes: Readonly<Record<OutputRole, Preference<number>>> = {
  speaker: volume('speaker'),
  ringer: volume('ringer'),
};

/** What the browser makes of the sound of the microphone (W3C mediacapture-streams §4.3.5). */
export interface SoundProcessing {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

export const soundProcessing: Preference<SoundProcessing> = {
  key: 'devices.processing',
  parts: {
    echoCancellation: 'echoCancellation',
    noiseSuppression: 'noiseSuppression',
    autoGainControl: 'autoGainControl',
  },
  schema: z.object({
    echoCancellation: z.boolean(),
    noiseSuppression: z.boolean(),
    autoGainControl: z.boolean(),
  }),
  fallback: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};
