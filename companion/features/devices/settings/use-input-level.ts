import { useEffect, type RefObject } from 'react';
import type { Devices } from '../../../devices';
import { LevelProbe } from '../../../media/level-probe';

/** How often those who hear the meter get a new value, in ms. */
const SPOKEN_EVERY_MS = 500;

export interface LevelDisplay {
  /** Grows with the level, drawn with every frame. */
  readonly bar: RefObject<HTMLElement | null>;
  /** 0…100, now and then. */
  readonly onLevel: (percent: number) => void;
}

/** Shows the level of the microphone that calls would use, while the page is there and it may be used. */
export function useInputLevel(devices: Devices, ready: boolean, { bar, onLevel }: LevelDisplay): void {
  useEffect(() => {
    if (!ready) return undefined;
    let stopped = false;
    let turn = 0;
    let source: { readonly track: MediaStreamTrack; readonly probe: LevelProbe } | undefined;
    let frame = 0;
    let spokenAt = 0;
    const release = (): void => {
      source?.probe.close();
      source?.track.stop();
      source = undefined;
    };
    const draw = (now: number): void => {
      const level = source?.probe.level() ?? 0;
      if (bar.current) bar.current.style.transform = `scaleX(${level.toFixed(3)})`;
      if (now - spokenAt > SPOKEN_EVERY_MS) {
        spokenAt = now;
        onLevel(Math.round(level * 100));
      }
      frame = requestAnimationFrame(draw);
    };
    const listen = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      const track = await devices.acquireMicrophone();
      if (stopped || mine !== turn) {
        track.stop();
        return;
      }
      release();
      source = { track, probe: new LevelProbe(track) };
    };
    const begin = (): void => {
      // Why there is none is in the state of the microphone, which the page shows.
      listen().catch(release);
    };
    const unfollow = devices.onMicrophoneExchange(begin);
    begin();
    frame = requestAnimationFrame(draw);
    return () => {
      stopped = true;
      unfollow();
      cancelAnimationFrame(frame);
      release();
    };
  }, [devices, ready, bar, onLevel]);
}
