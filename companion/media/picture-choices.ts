import type { Preferences } from '../preferences/preferences';
import { blockCameraPreference, linesOf, resolutionPreference } from './picture-preferences';

/** What the user has chosen about the pictures of calls, as it is now. */
export interface PictureChoices {
  /** The longest the shorter side of a picture sent may be, in pixels; undefined: as the network allows. */
  maxHeight(): number | undefined;
  /** Video calls are answered with the camera off. */
  cameraBlocked(): boolean;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Nothing chosen. */
export const freeChoices: PictureChoices = {
  maxHeight: () => undefined,
  cameraBlocked: () => false,
  subscribe: () => () => undefined,
};

/** The choices kept in this browser. */
export function pictureChoices(preferences: Preferences): PictureChoices {
  return {
    maxHeight: () => linesOf(preferences.read(resolutionPreference)),
    cameraBlocked: () => preferences.read(blockCameraPreference),
    subscribe: (listener) => preferences.subscribe(listener),
  };
}
