import { diallingSettings } from '../../../../shared/dialing/dialling-settings';
import { judgeReferral } from '../../../../companion/sip/referral-policy';

const source = { country: 'FR', extensionLength: 3, emergencyNumbers: ['112', '15'] };
const rules = { domain: 'calls.test', dialling: diallingSettings(source, false) };
const judge = (...fields: string[]) => judgeReferral(fields, rules);
const replaces = 'Replaces=call-1%40host%3Bto-tag%3Da%3Bfrom-tag%3Db';

describe('a colleague', () => {
  it.each([
    '<sip:203@calls.test>',
    'sip:203@calls.test',
    '"Chloé" <sip:203@CALLS.test:5060;transport=ws>',
    '<sip:%32%303@calls.test>',
    '<sips:203@calls.test>;some=parameter',
  ])('by extension is called unasked: %s', (field) => {
    expect(judge(field)).toEqual({
      kind: 'follow',
      target: {
        party: { number: '203' },
        dial: { kind: 'number', number: '203' },
        replaces: undefined,
        requireReplaces: false,
      },
    });
  });

  it('in conversation is taken over, at an extension or at the window itself', () => {
    expect(judge(`<sip:203@calls.test?${replaces}&Require=replaces>`)).toMatchObject({
      kind: 'follow',
      target: { replaces: 'call-1@host;to-tag=a;from-tag=b', requireReplaces: true },
    });
    expect(judge(`"Chloé \\"C\\"" <sip:k2f8w@x7.invalid;transport=ws?${replaces}>`)).toMatchObject({
      kind: 'follow',
      target: {
        party: { number: 'sip:k2f8w@x7.invalid;transport=ws', name: 'Chloé "C"' },
        dial: { kind: 'uri', uri: 'sip:k2f8w@x7.invalid;transport=ws' },
      },
    });
  });
});

describe('what costs, or leads elsewhere', () => {
  it.each([
    ['a number outside', '<sip:+33123456789@calls.test>', '+33123456789'],
    ['a longer number', '<sip:0123@calls.test>', '0123'],
    ['another domain', '"Your bank" <sip:203@evil.test>', 'sip:203@evil.test'],
    ['a window without a conversation', '<sip:k2f8w@x7.invalid>', 'sip:k2f8w@x7.invalid'],
    ['a name', '<sip:reception@calls.test>', 'sip:reception@calls.test'],
    ['a conversation outside', `<sip:+33123456789@calls.test?${replaces}>`, '+33123456789'],
  ])('is for the user to decide: %s, shown without the name the peer gives', (_what, field, number) => {
    const verdict = judge(field);
    expect(verdict).toMatchObject({ kind: 'ask', target: { party: { number } } });
    expect(JSON.stringify(verdict)).not.toContain('bank');
  });
});

describe('what nobody may ask for', () => {
  it.each([
    ['an emergency number', '<sip:112@calls.test>', 603],
    ['the same, written to be missed', '<sip:1%31-2@calls.test;user=phone>', 603],
    ['the same elsewhere', '<sip:15@evil.test>', 603],
    ['a feature code', '<sip:*97@calls.test>', 603],
    ['a feature code, escaped', '<sip:%2A21%23@calls.test>', 603],
    ['another scheme', '<tel:+33123456789>', 416],
    ['a web page', '<https://evil.test/>', 416],
    ['an emergency service', '<urn:service:sos>', 416],
    ['a header smuggled in', '<sip:203@calls.test?Subject=x>', 400],
    [
      'a header beside an allowed one',
      `<sip:203@calls.test?${replaces}&From=%3Csip%3A201%40calls.test%3E>`,
      400,
    ],
    ['a body', '<sip:203@calls.test?body=v%3D0>', 400],
    ['two conversations', `<sip:203@calls.test?${replaces}&${replaces}>`, 400],
    ['a line smuggled in', '<sip:203@calls.test?Replaces=a%0D%0AX%3A1%3Bto-tag%3Da%3Bfrom-tag%3Db>', 400],
    ['a list of conversations', '<sip:203@calls.test?Replaces=a%3Bto-tag%3Da%3Bfrom-tag%3Db%2Cc>', 400],
    ['an extension required', '<sip:203@calls.test?Require=100rel>', 400],
    ['an extension required for nothing', '<sip:203@calls.test?Require=replaces>', 400],
    ['another method', '<sip:203@calls.test;method=MESSAGE>', 400],
    ['another way there', '<sip:203@calls.test;maddr=198.51.100.1>', 400],
    ['a password', '<sip:203:secret@calls.test>', 400],
    ['a broken escape', '<sip:20%3@calls.test>', 400],
    ['a control character', '<sip:20%003@calls.test>', 400],
    ['a bare address with headers', `sip:203@calls.test?${replaces}`, 400],
    ['nobody', '<sip:calls.test>', 400],
    ['nothing', '', 400],
    ['ten thousand characters', `<sip:${'2'.repeat(10_000)}@calls.test>`, 400],
    ['markup', '<sip:<b>203</b>@calls.test>', 400],
  ])('is refused: %s', (_what, field, status) => {
    expect(judge(field)).toEqual({ kind: 'refuse', status });
  });

  it('includes several targets and none (RFC 3515 §2.4.2)', () => {
    expect(judge()).toEqual({ kind: 'refuse', status: 400 });
    expect(judge('<sip:203@calls.test>', '<sip:204@calls.test>')).toEqual({ kind: 'refuse', status: 400 });
  });
});

it('calls nobody unasked where the environment is not known', () => {
  const verdict = judgeReferral(['<sip:203@calls.test>'], { domain: rules.domain });
  expect(verdict.kind).toBe('ask');
});
