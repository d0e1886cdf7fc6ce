import * as z from 'zod/mini';
import type { Preference } from '../preferences/preferences';

/** The sizes a person may choose from, by the lines of a picture; guide, "Configuration de la résolution vidéo". */
export const resolutions = ['auto', '720', '480', '360', '240', '180'] as const;
export type Resolution = (typeof resolutions)[number];

export const resolutionPreference: Preference<Resolution> = {
  key: 'video.max-resolution',
  schema: z.enum(resolutions),
  fallback: 'auto',
};

/** The lines of a picture at most; undefined: as the network allows. */
export function linesOf(resolution: Resolution): number | undefined {
  return resolution === 'auto' ? undefined : Number(resolution);
}

/** Video calls are answered with the camera off (guide: "Bloquer ma caméra"). */
export const blockCameraPreference: Preference<boolean> = {
  key: 'video.block-camera',
  schema: z.boolean(),
  fallback: false,
};

export const backgroundKinds = ['off', 'blur', 'image'] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];

export const backgroundPreference: Preference<BackgroundKind> = {
  key: 'video.background',
  schema: z.enum(backgroundKinds),
  fallback: 'off',
};

/** Images we draw ourselves, and `own`: the one this person has chosen. */
export const backdrops = ['dawn', 'wall', 'library', 'own'] as const;
export type Backdrop = (typeof backdrops)[number];

export const backdropPreference: Preference<Backdrop> = {
  key: 'video.background-image',
  schema: z.enum(backdrops),
  fallback: 'dawn',
};

/** As much as may be kept of a person's own image, in characters of its `data:` address. */
export const OWN_IMAGE_LIMIT = 300_000;

export const ownImagePreference: Preference<string> = {
  key: 'video.own-image',
  schema: z.string().check(z.maxLength(OWN_IMAGE_LIMIT), z.regex(/^(data:image\/jpeg;base64,[\w+/=]+)?$/)),
  fallback: '',
};
