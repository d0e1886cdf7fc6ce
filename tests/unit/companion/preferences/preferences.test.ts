import * as z from 'zod/mini';
import { Preferences, type Preference } from '../../../../companion/preferences/preferences';
import { createLogger } from '../../../../shared/diagnostics/create-logger';

const ringtone: Preference<string> = { key: 'ringtone', schema: z.string(), fallback: 'classic' };
const volumes: Preference<readonly number[]> = {
  key: 'volumes',
  schema: z.array(z.number()),
  fallback: [1],
};
const log = createLogger({ scope: 'test', level: 'error', sink: () => undefined });

/** A storage as a browser has it. */
class Cupboard {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  readonly key = (index: number): string | null => [...this.kept.keys()][index] ?? null;
  readonly getItem = (key: string): string | null => this.kept.get(key) ?? null;
  readonly removeItem = (key: string): void => void this.kept.delete(key);
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

const of = (userId: string, cupboard: Cupboard): Preferences =>
  new Preferences({ userId, storage: () => cupboard, log });

describe('what a person has chosen', () => {
  it('is kept over a reload, for that person alone', () => {
    const cupboard = new Cupboard();
    const amira = of('u-amira', cupboard);
    expect(amira.read(ringtone)).toBe('classic');
    amira.write(ringtone, 'birds');
    expect(of('u-amira', cupboard).read(ringtone)).toBe('birds');
    expect(of('u-bruno', cupboard).read(ringtone)).toBe('classic');
  });

  it('is told to those who watch, and is the same object until it changes', () => {
    const amira = of('u-amira', new Cupboard());
    const heard: (readonly number[])[] = [];
    const stop = amira.subscribe(() => heard.push(amira.read(volumes)));
    amira.write(volumes, [1, 2]);
    stop();
    amira.write(volumes, [3]);
    expect(heard).toEqual([[1, 2]]);
    expect(amira.read(volumes)).toBe(amira.read(volumes));
  });

  it.each(['{', '"loud"', '[1,"2"]', 'null'])('that does not fit counts for nothing: %s', (text) => {
    const cupboard = new Cupboard();
    cupboard.setItem('companion.preference.u-amira.volumes', text);
    expect(of('u-amira', cupboard).read(volumes)).toEqual([1]);
  });

  it('lasts as long as the window where nothing can be kept', () => {
    const denied = new Preferences({
      userId: 'u-amira',
      storage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      log,
    });
    denied.write(ringtone, 'birds');
    expect(denied.read(ringtone)).toBe('birds');
    denied.clear();
    expect(denied.read(ringtone)).toBe('classic');
  });

  it('leaves nothing behind when it is cleared, and others’ choices alone', () => {
    const cupboard = new Cupboard();
    of('u-bruno', cupboard).write(ringtone, 'bell');
    const amira = of('u-amira', cupboard);
    amira.write(ringtone, 'birds');
    amira.write(volumes, [1, 2]);
    amira.clear();
    expect([...cupboard.kept.keys()]).toEqual(['companion.preference.u-bruno.ringtone']);
    expect(amira.read(ringtone)).toBe('classic');
  });
});
