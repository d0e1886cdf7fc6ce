import { isPhone, policyOn } from '../../../../shared/dialing/emergency-policy';

describe('the emergency policy', () => {
  it('is the one of the kind of device', () => {
    const settings = { policy: 'refuse', phonePolicy: 'native' } as const;
    expect(policyOn(settings, false)).toBe('refuse');
    expect(policyOn(settings, true)).toBe('native');
  });

  it('warns on a computer and leaves it to the telephone on one, where nothing is said', () => {
    expect([policyOn(undefined, false), policyOn(undefined, true)]).toEqual(['warn', 'native']);
  });
});

describe('a mobile telephone', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148', true],
    ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/131.0 Mobile Safari/537.36', true],
    ['Mozilla/5.0 (Linux; Android 15; Pixel Tablet) Chrome/131.0 Safari/537.36', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36', false],
    ['', false],
  ])('is told by its user agent: %s', (userAgent, expected) => {
    expect(isPhone({ userAgent })).toBe(expected);
  });

  it('is told by the browser itself where it says so', () => {
    expect(isPhone({ userAgent: 'Android Mobile', userAgentData: { mobile: false } })).toBe(false);
    expect(isPhone({ userAgent: '', userAgentData: { mobile: true } })).toBe(true);
  });
});
