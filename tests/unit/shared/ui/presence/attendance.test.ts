import {
  IDLE_AFTER_MS,
  watchAttendance,
  type ScreenSign,
} from '../../../../../shared/ui/presence/attendance';

describe('whether somebody is at a window', () => {
  let said: (boolean | undefined)[];
  let page: EventTarget;
  let end: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    page = new EventTarget();
  });
  afterEach(() => {
    end();
    jest.useRealTimers();
  });

  const watch = (screen?: ScreenSign): void => {
    end = watchAttendance({ presence: { attend: ({ idle }) => said.push(idle) }, page, screen });
    said.length = 0;
  };
  const touch = (): void => {
    page.dispatchEvent(new Event('keydown'));
  };

  it('is told by what is touched there', () => {
    watch();
    jest.advanceTimersByTime(IDLE_AFTER_MS - 1000);
    touch();
    jest.advanceTimersByTime(IDLE_AFTER_MS - 1000);
    expect(said.at(-1)).not.toBe(true);
    jest.advanceTimersByTime(1000);
    expect(said.at(-1)).toBe(true);
    touch();
    expect(said.at(-1)).toBe(false);
  });

  it('is told by the browser, where that knows of the whole computer', () => {
    const listeners = new Set<() => void>();
    const screen = {
      watching: false,
      away: false,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    watch(screen);
    const now = (change: Partial<typeof screen>): void => {
      Object.assign(screen, change);
      for (const listener of listeners) listener();
    };
    now({ watching: true });
    jest.advanceTimersByTime(3 * IDLE_AFTER_MS);
    expect(said).not.toContain(true);
    now({ away: true });
    expect(said.at(-1)).toBe(true);
    end();
    expect(listeners.size).toBe(0);
  });
});
