import { policyLayer } from '../../../../server/settings/policy-layer';
import { SettingsBook } from '../../../../server/settings/settings-book';
import { testConfig } from '../support/test-server';

const environment = { id: 'paris', name: 'Paris', domain: 'calls.example.com' };
const configured = (more: object) => testConfig({ environment: { ...environment, ...more } }).environment;

describe('the settings of the configuration', () => {
  it('are its own fields, and what `settings` says above them', () => {
    const { values, locks } = policyLayer(
      configured({
        country: 'FR',
        holdSound: 'music',
        diallingRules: { outsidePrefix: '0' },
        emergency: { policy: 'refuse' },
        settings: { values: { holdSound: 'silence', autoAnswer: false }, locks: { autoAnswer: 'fixed' } },
      }),
    );
    expect(values).toMatchObject({
      sipDomain: 'calls.example.com',
      country: 'FR',
      holdSound: 'silence',
      autoAnswer: false,
      diallingRules: true,
      outsidePrefix: '0',
      emergencyPolicy: 'refuse',
      emergencyPhonePolicy: 'native',
    });
    expect(locks).toEqual({ autoAnswer: 'fixed' });
  });

  it.each([
    [
      { settings: { values: { autoAnwser: true } } },
      'settings.values.autoAnwser: no such setting: autoAnwser → autoAnswer',
    ],
    [
      { settings: { values: { maxResolution: '1080' } } },
      'settings.values.maxResolution: not one of its values',
    ],
    [{ settings: { locks: { country: 'fixed' } } }, 'settings.locks.country: "fixed", "hidden"'],
    [
      { settings: { values: { holdSound: 'music' }, locks: { holdSound: { limitedTo: ['silence'] } } } },
      'settings.values.holdSound: not among the values it is limited to',
    ],
    [{ settings: [] }, 'settings: expected an object'],
    [{ settings: { value: {} } }, 'settings.value: no such setting: value'],
    [{ settingsFile: 'ftp://pbx.example.com/46xxsettings.txt' }, 'settingsFile'],
    [{ settingsFile: 'http://pbx.example.com/46xxsettings.txt' }, 'settingsFile'],
    [{ settingsFile: 'https://me:secret@pbx.example.com/a.txt' }, 'settingsFile'],
  ])('%j are refused by path', (more, words) => {
    let message = '';
    try {
      configured(more);
    } catch (error) {
      const { issues } = error as { issues: { path: PropertyKey[]; message: string }[] };
      message = issues.map(({ path, message: said }) => `${path.slice(1).join('.')}: ${said}`).join('; ');
    }
    expect(message).toContain(words);
  });

  it('take a file by path or by https, and who we are to it', () => {
    expect(configured({ settingsFile: '/etc/46xxsettings.txt' }).settingsFile).toEqual({
      location: '/etc/46xxsettings.txt',
    });
    const settingsFile = { location: 'https://pbx.example.com/46xxsettings.txt', model: 'acm', group: '7' };
    expect(configured({ settingsFile }).settingsFile).toEqual(settingsFile);
  });

  it('stand over the file, and those of a further environment over all', () => {
    const book = new SettingsBook({
      environment: configured({ settings: { values: { holdSound: 'silence' } } }),
      further: [
        { id: 'desk', settings: { values: { holdSound: 'music' }, locks: { holdSound: 'fixed' } } },
        { id: 'plain' },
      ],
      file: () => ({ source: 'file', values: { holdSound: 'music', country: 'FR' } }),
    });
    const soundOf = (id: string) => book.of(id).holdSound;
    expect(soundOf('paris')).toMatchObject({ value: 'silence', source: 'policy' });
    expect(soundOf('plain')).toEqual(soundOf('paris'));
    expect(soundOf('desk')).toMatchObject({ value: 'music', lock: 'fixed' });
    expect(book.of('desk').country).toMatchObject({ value: 'FR', source: 'file' });
  });
});
