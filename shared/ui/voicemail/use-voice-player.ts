import { useEffect, useRef, useState } from 'react';

export interface VoicePlayerOptions {
  /** Ogg Opus, in base64. */
  readonly fetchSound: () => Promise<string>;
  readonly playing: boolean;
  readonly onEnd: () => void;
  readonly onFailure: () => void;
}

export interface VoicePlayer {
  /** s; absent until it was begun. */
  readonly position: number | undefined;
  readonly failed: boolean;
  /** s */
  seek(position: number): void;
}

/** Plays one message, fetched when it is first wanted, and lets go of it with its row. */
export function useVoicePlayer(options: VoicePlayerOptions): VoicePlayer {
  const { playing } = options;
  const current = useRef(options);
  const audio = useRef<HTMLAudioElement>(undefined);
  const [position, setPosition] = useState<number>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    current.current = options;
  });
  useEffect(
    () => () => {
      const element = audio.current;
      element?.pause();
      if (element) URL.revokeObjectURL(element.src);
    },
    [],
  );
  useEffect(() => {
    if (!playing) {
      audio.current?.pause();
      return undefined;
    }
    let stopped = false;
    const begin = async (): Promise<void> => {
      setFailed(false);
      audio.current ??= elementOf(await current.current.fetchSound());
      const element = audio.current;
      if (stopped) return;
      element.ontimeupdate = () => {
        setPosition(Math.floor(element.currentTime));
      };
      element.onended = () => {
        current.current.onEnd();
      };
      setPosition(Math.floor(element.currentTime));
      await element.play();
    };
    begin().catch(() => {
      // A pause before the sound began is no failure.
      if (stopped) return;
      setFailed(true);
      current.current.onFailure();
    });
    return () => {
      stopped = true;
    };
  }, [playing]);
  return {
    position,
    failed,
    seek: (to) => {
      if (audio.current) audio.current.currentTime = to;
      setPosition(to);
    },
  };
}

function elementOf(base64: string): HTMLAudioElement {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/ogg; codecs=opus' })));
}
