import { useEffect, useState } from 'react';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { Pictures } from '../../pictures';

export interface Preview {
  readonly stream?: MediaStream;
  readonly error?: ErrorCode;
}

/** One's own picture while it is wanted; the camera is given back as soon as it is not. */
export function usePreview(pictures: Pictures, wanted: boolean): Preview {
  const [preview, setPreview] = useState<Preview>({});
  useEffect(() => {
    if (!wanted) return undefined;
    let current: MediaStreamTrack | undefined;
    let attempt = 0;
    const show = async (): Promise<void> => {
      const mine = (attempt += 1);
      try {
        const track = await pictures.acquire();
        if (mine !== attempt) {
          track.stop();
          return;
        }
        current?.stop();
        current = track;
        track.addEventListener('ended', () => {
          if (current === track) void show();
        });
        setPreview({ stream: new MediaStream([track]) });
      } catch (error) {
        if (mine === attempt) setPreview({ error: errorCodeOf(error) });
      }
    };
    void show();
    const release = pictures.onExchange(() => {
      void show();
    });
    return () => {
      attempt += 1;
      release();
      current?.stop();
      setPreview({});
    };
  }, [pictures, wanted]);
  return preview;
}
