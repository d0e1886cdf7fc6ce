import type { Logger } from '../../shared/diagnostics/logger';
import type { Pictures } from '../pictures';
import type { Preferences } from '../preferences/preferences';
import { BackgroundChanger } from './background/background-changer';
import { createBackgroundWorker } from './background/create-background-worker';
import type { MediaSource } from './media-sources';
import { PictureSource } from './picture-source';
import { readImage } from './read-image';

/** This person's own picture: what calls take their tracks from, and what the window shows of it. */
export function createPictures(
  camera: MediaSource,
  preferences: Preferences,
  log: Logger,
): { readonly source: PictureSource; readonly pictures: Pictures } {
  const changer = new BackgroundChanger({ createWorker: createBackgroundWorker, scope: globalThis, log });
  const source = new PictureSource({ camera, preferences, changer, readImage });
  return {
    source,
    pictures: {
      acquire: () => source.acquire(),
      onExchange: (listener) => source.onExchange(listener),
      background: changer,
    },
  };
}
