import { useEffect, useState, type RefObject } from 'react';

/** Whether the picture in an element stands upright, as that of a phone does; followed while it turns. */
export function useUpright(container: RefObject<HTMLElement | null>, showing: boolean): boolean {
  const [upright, setUpright] = useState(false);
  useEffect(() => {
    const video = showing ? container.current?.querySelector('video') : undefined;
    if (!video) return undefined;
    const look = (): void => {
      setUpright(video.videoHeight > video.videoWidth);
    };
    const listening = new AbortController();
    for (const type of ['resize', 'loadedmetadata']) {
      video.addEventListener(type, look, { signal: listening.signal });
    }
    return () => {
      listening.abort();
    };
  }, [container, showing]);
  return upright && showing;
}
