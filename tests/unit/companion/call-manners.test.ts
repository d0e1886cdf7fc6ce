/** @jest-environment jsdom */
import { callManners } from '../../../companion/call-manners';
import { autoAnswerPreference, useOfVoipPreference } from '../../../companion/preferences/call-preferences';
import { Preferences } from '../../../companion/preferences/preferences';
import { resolveSettings } from '../../../shared/settings/resolve-settings';
import { usesOfVoip } from '../../../shared/settings/use-of-voip';
import { quietLog } from './sip/support/quiet-log';

const preferences = new Preferences({ userId: 'u', storage: () => localStorage, log: quietLog });
const manners = callManners(preferences, quietLog);
const agent = jest.spyOn(navigator, 'userAgent', 'get');

/** The network a telephone is in, as Chromium tells. */
const network = (type: string | undefined): void => {
  Object.defineProperty(navigator, 'connection', { configurable: true, value: type && { type } });
};

afterEach(() => {
  preferences.clear();
  preferences.govern(resolveSettings([]));
});
afterAll(() => {
  agent.mockRestore();
});

describe('how a telephone behaves in calls', () => {
  it('leaves the automatic answer as the administrator has fixed it, and tells when that changes', () => {
    const { autoAnswer } = manners;
    const heard: (boolean | undefined)[] = [];
    autoAnswer?.write(true);
    const stop = autoAnswer?.subscribe?.(() => heard.push(autoAnswer.read()));
    preferences.govern(
      resolveSettings([{ source: 'policy', values: { autoAnswer: false }, locks: { autoAnswer: 'fixed' } }]),
    );
    expect(heard).toEqual([false]);
    expect(() => autoAnswer?.write(true)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    preferences.govern(resolveSettings([]));
    expect(preferences.read(autoAnswerPreference)).toBe(true);
    stop?.();
  });

  it('calls from a computer over any network', () => {
    agent.mockReturnValue('Mozilla/5.0 (Windows NT 10.0; Win64; x64)');
    network('cellular');
    preferences.write(useOfVoipPreference, 'never');
    expect(manners.mayCall?.()).toBe(true);
  });

  it('calls from a mobile telephone over the networks its user has chosen', () => {
    agent.mockReturnValue('Mozilla/5.0 (Linux; Android 15) Mobile Safari/537.36');
    const allowed = [undefined, 'wifi', 'cellular'].map((type) => {
      network(type);
      return usesOfVoip.filter((use) => {
        preferences.write(useOfVoipPreference, use);
        return manners.mayCall?.();
      });
    });
    const everywhere = ['wifi-first', 'cellular-first'];
    expect(allowed[0]).toEqual(['wifi-first', 'wifi-only', 'cellular-first']);
    expect(allowed[1]).toEqual(allowed[0]);
    expect(allowed[2]).toEqual(everywhere);
  });
});
