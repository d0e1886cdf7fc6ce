import type { Presence } from '../../../../shared/presence/presence';
import { WindowPresence } from '../../../../shared/presence/window-presence';
import type { FromEveryWindow } from '../../../../shared/protocol/envelope';

const busy: Presence = { availability: 'busy' };
const away: Presence = { availability: 'away' };

describe('presence in a window', () => {
  let sent: FromEveryWindow[];
  let reachable: boolean;
  let window: WindowPresence;

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    reachable = true;
    window = new WindowPresence({
      send: (message) => {
        if (reachable) sent.push(message);
        return reachable;
      },
    });
  });
  afterEach(() => {
    window.close();
    jest.useRealTimers();
  });

  const watches = (): readonly (readonly string[])[] =>
    sent.flatMap((one) => (one.type === 'watch-presences' ? [one.extensions] : []));

  it('asks for whoever is in sight, together, and no more often than the hub takes it', () => {
    const rows = ['201', '202'].map((extension) => window.watch(extension, () => undefined));
    jest.advanceTimersByTime(1);
    expect(watches()).toEqual([['201', '202']]);
    for (let row = 300; row < 400; row += 1) {
      rows.push(window.watch(String(row), () => undefined));
      rows.shift()?.();
      jest.advanceTimersByTime(10);
    }
    expect(watches().length).toBeLessThanOrEqual(3);
    jest.advanceTimersByTime(1000);
    expect(watches().at(-1)).toEqual(['398', '399']);
  });

  it('says nothing when the same people are in sight again', () => {
    const end = window.watch('201', () => undefined);
    jest.advanceTimersByTime(1);
    end();
    window.watch('201', () => undefined);
    jest.advanceTimersByTime(5000);
    expect(watches()).toEqual([['201']]);
  });

  it('never asks for more than the hub takes', () => {
    for (let row = 0; row < 10_000; row += 1) window.watch(String(row), () => undefined);
    jest.advanceTimersByTime(5000);
    expect(watches().map((extensions) => extensions.length)).toEqual([500]);
  });

  it('tells those who look of what they look at, and forgets what is out of date', () => {
    const told: string[] = [];
    window.watch('201', () => told.push('201'));
    window.watch('202', () => told.push('202'));
    window.hear({ type: 'presences', whole: true, people: [{ extension: '201', presence: busy }] });
    window.hear({ type: 'presences', whole: false, people: [{ extension: '202', presence: away }] });
    expect([told, window.of('201'), window.of('202')]).toEqual([['201', '202'], busy, away]);
    window.hear({ type: 'presences', whole: true, people: [{ extension: '201', presence: away }] });
    expect([window.of('201'), window.of('202')]).toEqual([away, undefined]);
  });

  it('tells a hub that comes back everything anew', () => {
    window.watch('201', () => undefined);
    window.attend({ idle: true });
    jest.advanceTimersByTime(1);
    reachable = false;
    window.attend({ idle: false });
    window.attend({ idle: true });
    reachable = true;
    sent.length = 0;
    window.connected();
    expect(sent).toEqual([
      { type: 'attendance', idle: true },
      { type: 'watch-presences', extensions: ['201'] },
    ]);
  });

  it('drops a presence of its own that is older than what it knows', () => {
    const own = { choice: 'away', note: '', presence: away } as const;
    let told = 0;
    window.subscribe(() => (told += 1));
    window.hear({ type: 'own-presence', own: { ...own, revision: 5 } });
    window.hear({ type: 'own-presence', own: { ...own, choice: 'busy', revision: 4 } });
    expect([window.own()?.choice, told]).toEqual(['away', 1]);
  });
});
