import * as z from 'zod/mini';
import {
  backdrops,
  backgroundKinds,
  resolutions,
  type Backdrop,
  type BackgroundKind,
  type Resolution,
} from '../../shared/settings/picture-values';
import type { Preference } from '../preferences/preferences';

export const resolutionPreference: Preference<Resolution> = {
  key: 'video.max-resolution',
  setting: 'maxResolution',
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
  setting: 'blockCamera',
  schema: z.boolean(),
  fallback: false,
};

export const backgroundPreference: Preference<BackgroundKind> = {
  key: 'video.background',
  setting: 'background',
  schema: z.enum(backgroundKinds),
  fallback: 'off',
};

export const backdropPreference: Preference<Backdrop> = {
  key: 'video.background-image',
  setting: 'backgroundImage',
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
