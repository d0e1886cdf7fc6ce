import { obliging } from '../../../../preview/teams-host/sign-in-behaviour';
import { readPageSettings, writePageSettings } from '../../../../preview/teams-page/page-settings';

describe('the settings of the simulated Teams, in its address', () => {
  it('takes the language of the browser and Teams on the web when nothing is said', () => {
    expect(readPageSettings(new URLSearchParams('user=amira'), 'fr-CA')).toEqual({
      theme: 'default',
      language: 'fr',
      client: 'web',
      start: 'ready',
      signIn: obliging,
    });
  });

  it('ignores what it does not know', () => {
    const query = new URLSearchParams('theme=pink&lang=tlh&client=watch&nested=maybe&window=');
    expect(readPageSettings(query, 'de')).toMatchObject({
      theme: 'default',
      language: 'en',
      client: 'web',
      signIn: obliging,
    });
  });

  it('reads what it wrote, and leaves the rest of the address alone', () => {
    const settings = {
      theme: 'contrast',
      language: 'fr',
      client: 'desktop',
      start: 'first-run',
      signIn: { nested: 'asks', token: 'refuses', window: 'silent' },
    } as const;
    const query = writePageSettings(new URLSearchParams('user=amira&subPage=dialpad'), settings);
    expect(readPageSettings(query, 'en')).toEqual(settings);
    expect(query.get('user')).toBe('amira');
    expect(query.get('subPage')).toBe('dialpad');
  });
});
