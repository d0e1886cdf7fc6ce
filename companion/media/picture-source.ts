import type { MicrophoneState } from '../../shared/endpoint/endpoint-state';
import type { Preferences } from '../preferences/preferences';
import type { Background } from './background/background';
import type { BackgroundChanger } from './background/background-changer';
import type { MediaSource } from './media-sources';
import {
  backdropPreference,
  backgroundPreference,
  linesOf,
  ownImagePreference,
  resolutionPreference,
} from './picture-preferences';

export interface PictureSourceOptions {
  readonly camera: MediaSource;
  readonly preferences: Preferences;
  readonly changer: Pick<BackgroundChanger, 'change'>;
  /** An image from its `data:` address. */
  readonly readImage: (address: string) => Promise<ImageBitmap>;
}

/** The camera as its user wants to be seen: in the chosen size, before the chosen background. */
export class PictureSource implements MediaSource {
  constructor(private readonly options: PictureSourceOptions) {}

  get state(): MicrophoneState {
    return this.options.camera.state;
  }

  async acquire(): Promise<MediaStreamTrack> {
    const { camera, changer, preferences } = this.options;
    const track = await camera.acquire();
    const lines = linesOf(preferences.read(resolutionPreference));
    if (lines !== undefined) {
      const smaller = { height: { ideal: lines }, width: { ideal: Math.round((lines * 16) / 9) } };
      // A camera that cannot is made smaller by the encoder.
      await track.applyConstraints(smaller).catch(() => undefined);
    }
    const background = await this.background();
    return background ? changer.change(track, background) : track;
  }

  subscribe(listener: () => void): () => void {
    return this.options.camera.subscribe(listener);
  }

  onExchange(listener: () => void): () => void {
    const { camera, preferences } = this.options;
    let before = this.look();
    const unfollow = camera.onExchange?.(listener);
    const unwatch = preferences.subscribe(() => {
      const now = this.look();
      if (now === before) return;
      before = now;
      listener();
    });
    return () => {
      unfollow?.();
      unwatch();
    };
  }

  private look(): string {
    const { preferences } = this.options;
    const background = preferences.read(backgroundPreference);
    const backdrop = preferences.read(backdropPreference);
    const image =
      background === 'image'
        ? `${backdrop} ${backdrop === 'own' ? preferences.read(ownImagePreference) : ''}`
        : '';
    return `${preferences.read(resolutionPreference)} ${background} ${image}`;
  }

  private async background(): Promise<Background | undefined> {
    const { preferences, readImage } = this.options;
    const kind = preferences.read(backgroundPreference);
    if (kind === 'off') return undefined;
    if (kind === 'blur') return { kind };
    const backdrop = preferences.read(backdropPreference);
    if (backdrop !== 'own') return { kind, backdrop };
    // Without the image the rest of the room is hidden all the same (guide, "Image").
    const own = await readImage(preferences.read(ownImagePreference)).catch(() => undefined);
    return own ? { kind, own } : { kind: 'blur' };
  }
}
