import * as z from 'zod/mini';
import { Preferences, type Preference } from '../../../../companion/preferences/preferences';
import {
  backdropPreference,
  backgroundPreference,
  blockCameraPreference,
  resolutionPreference,
} from '../../../../companion/media/picture-preferences';
import { soundProcessing } from '../../../../companion/media/device-preferences';
import { narratorPreference } from '../../../../companion/controls/narrator-preference';
import {
  autoAnswerPreference,
  holdSoundPreference,
  useOfVoipPreference,
} from '../../../../companion/preferences/call-preferences';
import { resolveSettings, type ResolvedSettings } from '../../../../shared/settings/resolve-settings';
import { settings } from '../../../../shared/settings/settings';
import type { SettingsLayer } from '../../../../shared/settings/settings-layer';
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

describe('what an administrator says of it', () => {
  const policy = (part: Omit<SettingsLayer, 'source'>): ResolvedSettings =>
    resolveSettings([{ source: 'policy', ...part }]);

  it('counts until the person chooses, and beside what they have chosen', () => {
    const amira = of('u-amira', new Cupboard());
    amira.govern(policy({ values: { holdSound: 'silence', echoCancellation: false } }));
    expect(amira.read(holdSoundPreference)).toBe('silence');
    expect(amira.read(soundProcessing)).toMatchObject({ echoCancellation: false, noiseSuppression: true });
    amira.write(holdSoundPreference, 'music');
    expect(amira.read(holdSoundPreference)).toBe('music');
  });

  it('locks a choice out, which comes back with its freedom', () => {
    const amira = of('u-amira', new Cupboard());
    amira.write(autoAnswerPreference, true);
    amira.write(soundProcessing, { echoCancellation: true, noiseSuppression: false, autoGainControl: false });
    const heard: boolean[] = [];
    amira.subscribe(() => heard.push(amira.read(autoAnswerPreference)));
    amira.govern(
      policy({
        values: { noiseSuppression: true },
        locks: { autoAnswer: 'fixed', noiseSuppression: 'hidden' },
      }),
    );
    expect(amira.read(soundProcessing)).toEqual({
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: false,
    });
    amira.govern(policy({ values: {} }));
    expect(heard).toEqual([false, true]);
    expect(amira.read(soundProcessing).noiseSuppression).toBe(false);
  });

  it('is told once: what is said again changes nothing', () => {
    const amira = of('u-amira', new Cupboard());
    amira.govern(policy({ values: { narrator: true } }));
    const heard = jest.fn();
    amira.subscribe(heard);
    amira.govern(policy({ values: { narrator: true } }));
    expect(heard).not.toHaveBeenCalled();
    expect(amira.read(soundProcessing)).toBe(amira.read(soundProcessing));
  });

  it.each<[Preference<unknown>]>([
    [autoAnswerPreference],
    [holdSoundPreference],
    [useOfVoipPreference],
    [resolutionPreference],
    [blockCameraPreference],
    [backgroundPreference],
    [backdropPreference],
    [narratorPreference],
  ])('and the person mean the same values: %j', ({ setting, schema, fallback }) => {
    if (!setting) throw new Error('no setting');
    const { kind, fallback: byDefault } = settings[setting];
    expect(byDefault).toBe(fallback);
    for (const choice of kind.choices ?? []) expect(schema.safeParse(choice).success).toBe(true);
    for (const other of ['7', 7, null, 'never ever']) {
      expect([other, kind.read(other) === undefined]).toEqual([other, !schema.safeParse(other).success]);
    }
  });
});
