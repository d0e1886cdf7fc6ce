import type { WindowPresence } from '../../presence/window-presence';

/** Who has touched nothing for so long is taken to be away, in ms. */
export const IDLE_AFTER_MS = 10 * 60_000;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Knows more than one window can: whether anybody is at the computer (Idle Detection API). */
export interface ScreenSign {
  readonly watching: boolean;
  readonly away: boolean;
  subscribe(listener: () => void): () => void;
}

export interface AttendanceOptions {
  readonly presence: Pick<WindowPresence, 'attend'>;
  readonly page: Pick<EventTarget, 'addEventListener'>;
  readonly screen?: ScreenSign | undefined;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/**
 * Tells whether somebody is at this window: by the computer's own judgement where the browser gives it, else
 * by what is touched here. Until the returned function is called.
 */
export function watchAttendance({ presence, page, screen, now = Date.now }: AttendanceOptions): () => void {
  const end = new AbortController();
  let touchedAt = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = false;
  const tell = (next: boolean): void => {
    idle = next;
    presence.attend({ idle });
  };
  const look = (): void => {
    clearTimeout(timer);
    if (screen?.watching) {
      tell(screen.away);
      return;
    }
    const left = touchedAt + IDLE_AFTER_MS - now();
    tell(left <= 0);
    if (left > 0) timer = setTimeout(look, left);
  };
  const touched = (): void => {
    touchedAt = now();
    if (idle) look();
  };
  for (const sign of signs) {
    page.addEventListener(sign, touched, { capture: true, passive: true, signal: end.signal });
  }
  const release = screen?.subscribe(look);
  look();
  return () => {
    end.abort();
    clearTimeout(timer);
    release?.();
  };
}
