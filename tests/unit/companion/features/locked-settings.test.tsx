/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import { CallSettings } from '../../../../companion/features/call-settings/call-settings';
import { MicrophoneGroup } from '../../../../companion/features/devices/settings/microphone-group';
import { InForcePage } from '../../../../companion/features/settings-in-force/in-force-page';
import { VideoSettings } from '../../../../companion/features/video-settings/video-settings';
import { backgroundPreference, resolutionPreference } from '../../../../companion/media/picture-preferences';
import {
  autoAnswerPreference,
  holdSoundPreference,
  useOfVoipPreference,
} from '../../../../companion/preferences/call-preferences';
import { resolveSettings } from '../../../../shared/settings/resolve-settings';
import type { SettingsLayer } from '../../../../shared/settings/settings-layer';
import { FakePhone } from './support/fake-phone';
import { doing, leave, show, words } from './support/page';

const reason = 'Set by your administrator.';
let phone: FakePhone;

beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
});
afterEach(leave);

const govern = (...layers: Omit<SettingsLayer, 'source'>[]) =>
  doing(() => {
    phone.preferences.govern(
      resolveSettings(layers.map((layer) => ({ source: 'policy' as const, ...layer }))),
    );
  });

/** The control with this label, if it is shown. */
function control(label: string): HTMLInputElement | HTMLSelectElement | undefined {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent.trim() === label,
  );
  const element = found?.control;
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : undefined;
}

const described = (label: string): string =>
  (control(label)?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

const options = (label: string): readonly string[] =>
  [...(control(label) as HTMLSelectElement).options].map(({ text }) => text);

describe('a choice that an administrator has fixed', () => {
  it('is shown as it is set, cannot be changed, and says why', async () => {
    phone.preferences.write(holdSoundPreference, 'music');
    await show(<CallSettings phone={phone} />);
    expect([control('Music on hold')?.disabled, words().includes(reason)]).toEqual([false, false]);
    await govern({ values: { holdSound: 'silence' }, locks: { holdSound: 'fixed', autoAnswer: 'fixed' } });
    const music = control('Music on hold') as HTMLInputElement;
    expect([music.checked, music.disabled, control('Automatic answer')?.disabled]).toEqual([
      false,
      true,
      true,
    ]);
    expect(described('Music on hold')).toContain(reason);
    expect(described('Music on hold')).toContain('soft music');
    await govern();
    expect((control('Music on hold') as HTMLInputElement).checked).toBe(true);
  });

  it.each<[string, () => ReactElement, SettingsLayer['locks'], readonly string[]]>([
    [
      'video',
      () => <VideoSettings pictures={phone.pictures} preferences={phone.preferences} />,
      { blockCamera: 'fixed', maxResolution: 'fixed', background: 'fixed' },
      ['Answer video calls with my camera off', 'Maximum video resolution', 'Off'],
    ],
    [
      'microphone',
      () => <MicrophoneGroup devices={phone.devices} preferences={phone.preferences} />,
      { noiseSuppression: 'fixed' },
      ['Noise suppression'],
    ],
  ])('is so on every page: %s', async (_page, page, locks, labels) => {
    await govern({ values: {}, locks });
    await show(page());
    expect(labels.map((label) => [label, control(label)?.disabled])).toEqual(
      labels.map((label) => [label, true]),
    );
    expect(words()).toContain(reason);
  });
});

describe('a choice that an administrator has hidden', () => {
  it('is nowhere', async () => {
    await govern({
      values: { background: 'blur' },
      locks: { holdSound: 'hidden', blockCamera: 'hidden', background: 'hidden', narrator: 'hidden' },
    });
    await show(
      <>
        <CallSettings phone={phone} />
        <VideoSettings pictures={phone.pictures} preferences={phone.preferences} />
        <InForcePage preferences={phone.preferences} />
      </>,
    );
    for (const label of ['Music on hold', 'Answer video calls with my camera off', 'Blurred']) {
      expect([label, control(label)]).toEqual([label, undefined]);
    }
    expect(words()).not.toMatch(/Sound on hold|Virtual background|Narrator/);
    expect(phone.preferences.read(backgroundPreference)).toBe('blur');
  });
});

describe('a choice that an administrator has limited', () => {
  it('offers what is allowed and nothing else', async () => {
    phone.preferences.write(resolutionPreference, '720');
    await govern({
      values: { maxResolution: '240' },
      locks: { maxResolution: { limitedTo: ['180', '240', '360'] } },
    });
    await show(<VideoSettings pictures={phone.pictures} preferences={phone.preferences} />);
    const size = control('Maximum video resolution') as HTMLSelectElement;
    expect([size.value, size.disabled, options('Maximum video resolution')]).toEqual([
      '240',
      false,
      ['360p', '240p', '180p'],
    ]);
    await doing(() => {
      size.value = '360';
      size.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(phone.preferences.read(resolutionPreference)).toBe('360');
  });

  it('is a fixed one where a single value is left', async () => {
    await govern({ values: {}, locks: { holdSound: { limitedTo: ['music'] } } });
    await show(<CallSettings phone={phone} />);
    expect(control('Music on hold')?.disabled).toBe(true);
  });
});

describe('the use of VoIP on a mobile telephone', () => {
  const agent = jest.spyOn(navigator, 'userAgent', 'get');
  afterAll(() => {
    agent.mockRestore();
  });

  it('is offered there alone', async () => {
    await show(<CallSettings phone={phone} />);
    expect(control('Use VoIP for calls')).toBeUndefined();
  });

  it('is offered within the table of the guide', async () => {
    agent.mockReturnValue('Mozilla/5.0 (Linux; Android 15) Mobile Safari/537.36');
    await govern({
      values: { useOfVoip: 'wifi-only' },
      locks: { useOfVoip: { limitedTo: ['wifi-only', 'never'] } },
    });
    await show(<CallSettings phone={phone} />);
    expect(options('Use VoIP for calls')).toEqual(['Never', 'Wi-Fi only']);
    expect(phone.preferences.read(useOfVoipPreference)).toBe('wifi-only');
    await govern({ values: { useOfVoip: 'never' }, locks: { useOfVoip: 'fixed' } });
    expect([options('Use VoIP for calls'), control('Use VoIP for calls')?.disabled]).toEqual([
      ['Never'],
      true,
    ]);
  });
});

describe('the settings in force', () => {
  it('say what counts and who has set it, and are found by any word', async () => {
    phone.preferences.write(autoAnswerPreference, true);
    await doing(() => {
      phone.preferences.govern(
        resolveSettings([
          {
            source: 'file',
            values: { outsidePrefix: '0', maxResolution: '360' },
            places: { outsidePrefix: { file: '46xxsettings.txt', line: 12 } },
          },
          { source: 'policy', values: { holdSound: 'silence' }, locks: { holdSound: 'fixed' } },
        ]),
      );
    });
    await show(<InForcePage preferences={phone.preferences} />);
    const row = (name: string) =>
      [...document.querySelectorAll('dl > div')].find(({ firstChild }) => firstChild?.textContent === name)
        ?.textContent;
    expect(row('Number for an outside line')).toBe(
      'Number for an outside line0Settings file 46xxsettings.txt, line 12',
    );
    expect(row('Sound on hold')).toBe('Sound on holdSilenceYour administratorLocked');
    expect(row('Automatic answer')).toBe('Automatic answerYesYour choice');
    expect(row('Maximum video resolution')).toBe('Maximum video resolution360pSettings file');
    expect(row('Country')).toBe('CountryUSDefault');
    await doing(() => {
      const field = document.querySelector<HTMLInputElement>('input[aria-label="Search settings"]');
      if (!field) throw new Error('no field');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'line 12');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(document.querySelectorAll('dl > div')).toHaveLength(1);
    expect(words()).toContain('1 setting');
  });
});
