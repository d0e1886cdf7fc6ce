import type { Logger } from '../../shared/diagnostics/logger';
import type { PictureChoices } from '../media/picture-choices';
import type { PeerDescriptionHandler } from './peer-description-handler';

/**
 * What a picture of a height costs at most, in bit/s: more buys no visible detail (about 0.1 bit a
 * pixel at 30 pictures a second, VP8).
 */
export function bitRateOf(height: number): number {
  return Math.round((height * height * (16 / 9) * 30 * 0.1) / 10_000) * 10_000;
}

/**
 * How an encoder is told the limit: by how much to shrink what the camera gives, and what to spend.
 * Portrait pictures of a phone are measured by their shorter side too.
 */
export function limitedEncoding(
  camera: { readonly width?: number; readonly height?: number },
  maxHeight: number | undefined,
): Pick<RTCRtpEncodingParameters, 'scaleResolutionDownBy' | 'maxBitrate'> {
  if (maxHeight === undefined) return { scaleResolutionDownBy: 1 };
  const side = Math.min(camera.width ?? 0, camera.height ?? 0);
  return { scaleResolutionDownBy: Math.max(1, side / maxHeight), maxBitrate: bitRateOf(maxHeight) };
}

export interface VideoLimiterOptions {
  readonly handler: PeerDescriptionHandler;
  readonly choices: PictureChoices;
  readonly log: Logger;
}

/** What applies the limit to a call's picture, whenever that or the picture may have changed. */
export function videoLimiter({ handler, choices, log }: VideoLimiterOptions): () => void {
  return () => {
    const sender = handler.transceiver('video')?.sender;
    const camera = sender?.track?.getSettings();
    if (!sender || !camera) return;
    const parameters = sender.getParameters();
    const wanted = limitedEncoding(camera, choices.maxHeight());
    const unchanged = parameters.encodings.every(
      ({ scaleResolutionDownBy = 1, maxBitrate }) =>
        scaleResolutionDownBy === wanted.scaleResolutionDownBy && maxBitrate === wanted.maxBitrate,
    );
    if (unchanged) return;
    const encodings = parameters.encodings.map(({ maxBitrate: _before, ...rest }) => ({
      ...rest,
      ...wanted,
    }));
    sender.setParameters({ ...parameters, encodings }).catch((error: unknown) => {
      log.info('the size of the picture could not be limited', { error });
    });
  };
}
