import { resolveSettings } from '../../../../shared/settings/resolve-settings';
import { settingNames, settings } from '../../../../shared/settings/settings';
import type { SettingsLayer } from '../../../../shared/settings/settings-layer';

const file = (part: Omit<SettingsLayer, 'source'>): SettingsLayer => ({ source: 'file', ...part });
const policy = (part: Omit<SettingsLayer, 'source'>): SettingsLayer => ({ source: 'policy', ...part });
const user = (values: SettingsLayer['values']): SettingsLayer => ({ source: 'user', values });

describe('what a setting is', () => {
  it('is said by the highest layer that says anything, and by whom is known', () => {
    const place = { file: '46xxsettings.txt', line: 7 };
    const resolved = resolveSettings([
      file({ values: { holdSound: 'silence', country: 'FR' }, places: { country: place } }),
      policy({ values: { holdSound: 'music' } }),
      user({ maxResolution: '240' }),
    ]);
    expect(resolved.holdSound).toMatchObject({ value: 'music', source: 'policy' });
    expect(resolved.country).toMatchObject({ value: 'FR', source: 'file', place });
    expect(resolved.maxResolution).toMatchObject({ value: '240', source: 'user' });
    expect(resolved.autoAnswer).toMatchObject({ value: false, source: 'default' });
  });

  it.each(['fixed', 'hidden'] as const)('is not a person’s to choose when it is %s', (lock) => {
    const layers = [policy({ values: { autoAnswer: false }, locks: { autoAnswer: lock } })];
    expect(resolveSettings([...layers, user({ autoAnswer: true })]).autoAnswer).toEqual({
      value: false,
      source: 'policy',
      lock,
    });
    const unset = policy({ values: {}, locks: { narrator: lock } });
    expect(resolveSettings([unset, user({ narrator: true })]).narrator.value).toBe(false);
  });

  it('is a person’s to choose among the values it is limited to', () => {
    const limited = policy({
      values: { maxResolution: '360' },
      locks: { maxResolution: { limitedTo: ['240', '360'] } },
    });
    const chosen = (resolution: '240' | '720') =>
      resolveSettings([limited, user({ maxResolution: resolution })]).maxResolution;
    expect(chosen('240')).toMatchObject({ value: '240', source: 'user' });
    expect(chosen('720')).toMatchObject({ value: '360', source: 'policy' });
  });

  it('is the first allowed value where neither the default nor any layer has an allowed one', () => {
    const limited = policy({
      values: { maxResolution: '720' },
      locks: { maxResolution: { limitedTo: ['240', '180'] } },
    });
    expect(resolveSettings([limited]).maxResolution).toMatchObject({ value: '240', source: 'policy' });
  });

  it('is chosen again as soon as the lock is gone: what was locked out is not lost', () => {
    const own = user({ holdSound: 'silence' });
    const locked = policy({ values: { holdSound: 'music' }, locks: { holdSound: 'fixed' } });
    expect(resolveSettings([locked, own]).holdSound.value).toBe('music');
    expect(resolveSettings([own]).holdSound.value).toBe('silence');
  });

  it('has the lock of the highest layer, which may take away that of another', () => {
    const below = file({ values: {}, locks: { holdSound: 'fixed', narrator: 'hidden' } });
    const above = policy({ values: {}, locks: { holdSound: 'free' } });
    const resolved = resolveSettings([below, above]);
    expect([resolved.holdSound.lock, resolved.narrator.lock]).toEqual([undefined, 'hidden']);
  });

  it('is not a person’s to choose where only administrators know it', () => {
    expect(resolveSettings([user({ country: 'FR', outsidePrefix: '9' })]).country.value).toBe('US');
  });

  it('has a default that is itself a possible value', () => {
    const impossible = settingNames.filter((name) => {
      const { kind, fallback } = settings[name];
      return JSON.stringify(kind.read(fallback)) !== JSON.stringify(fallback);
    });
    expect(impossible).toEqual([]);
  });
});
