import type { DialInput, DialPlan } from '../../../../shared/dialing/dial-input';
import type { DialInputError } from '../../../../shared/dialing/dial-input-error';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { dialTargetSchema } from '../../../../shared/protocol/dial-target-schema';

const france: DialPlan = { country: 'FR', extensionLength: 4, domain: 'calls.localhost' };

/** What would be dialled, as one line: the number with its tones, the address, or the error. */
function dialled(text: string, plan: DialPlan = france): string {
  return shown(parseDialInput(text, plan));
}

function shown(input: DialInput): string {
  if (!input.ok) return `! ${input.code}`;
  const { target } = input;
  return target.kind === 'uri' ? target.uri : target.number + (target.postDial ?? '');
}

describe('a number as a person types it', () => {
  it.each([
    ['an extension', '201', '201'],
    ['an extension as long as they get', '2010', '2010'],
    ['the operator', '0', '0'],
    ['a feature code', '*97', '*97'],
    ['a feature code with an argument', '*21*202#', '*21*202#'],
    ['an emergency number', '112', '112'],
    ['an emergency number with hyphens', '1-1-2', '112'],
    ['a service number of six digits', '118 218', '118218'],
    ['a few digits in brackets', '(02) 12 34', '021234'],
    ['a national number', '01 23 45 67 89', '+33123456789'],
    ['a national number with dots', '01.23.45.67.89', '+33123456789'],
    ['a national number with slashes', '01/23/45/67/89', '+33123456789'],
    ['an international number', '+33 1 23 45 67 89', '+33123456789'],
    ['an international number of another country', '+1 (209) 844-4600', '+12098444600'],
    ['an international prefix', '0044 20 7946 0958', '+442079460958'],
    ['the trunk zero in brackets', '+44 (0)20 7946 0958', '+442079460958'],
    ['the trunk zero behind 00', '0033 (0)1 23 45 67 89', '+33123456789'],
    ['a zero in brackets where no zero is ever dialled', '+1 (0)209 844 4600', '+12098444600'],
    ['the same behind 00', '00352 (0)26 12 34 56', '+35226123456'],
    ['an Italian zero in brackets, which stays', '+39 (0)6 698 1234', '+39066981234'],
    ['an Italian number, whose zero stays', '+39 06 698 1234', '+39066981234'],
  ])('%s: %s', (_, text, number) => {
    expect(dialled(text)).toBe(number);
  });

  it('reads letters as keys, in the country where the number exists', () => {
    expect(dialled('1-800-FLOWERS', { country: 'US', extensionLength: 4 })).toBe('+18003569377');
    expect(dialled('1-800-POWERED', { country: 'US', extensionLength: 4 })).toBe('+18007693733');
    expect(dialled('+1 800 FLOWERS')).toBe('+18003569377');
  });

  it('follows the environment: its country and the length of its extensions', () => {
    expect(dialled('020 7946 0958', { country: 'GB', extensionLength: 4 })).toBe('+442079460958');
    expect(dialled('0123456789', { country: 'fr', extensionLength: 4 })).toBe('+33123456789');
    expect(dialled('12345678', { country: 'FR', extensionLength: 8 })).toBe('12345678');
    expect(dialled('12345678', { country: 'FR', extensionLength: 4 })).toBe('! too-short');
  });

  it('leaves national numbers to the PBX when the country is unknown', () => {
    expect(dialled('0123456789', { country: 'ZZ', extensionLength: 4 })).toBe('0123456789');
    expect(dialled('+33123456789', { country: '', extensionLength: 4 })).toBe('+33123456789');
  });
});

describe('a number as a page or message has it', () => {
  it.each([
    ['no-break spaces', '01\u00a023\u00a045\u202f67\u00a089', '+33123456789'],
    ['direction marks of an address book', '\u202a+33 1 23 45 67 89\u202c', '+33123456789'],
    ['left-to-right override of Windows', '\u202d0123456789\u202c', '+33123456789'],
    ['zero-width spaces and soft hyphens', '01\u200b23\u00ad45\u2060678\ufeff9', '+33123456789'],
    ['typographic hyphens', '01‑23–45−67—89', '+33123456789'],
    ['full-width characters', '＋３３（０）１２３４５６７８９', '+33123456789'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '+33123456789'],
    ['Persian digits', '۲۰۱', '201'],
    ['a line break at the end', ' 0123456789\r\n', '+33123456789'],
    ['two pauses and a PIN', '+1 209-844-4600,,1366520583#', '+12098444600,,1366520583#'],
    ['waiting', '+12098444600;123', '+12098444600;123'],
    ['p and w', '0123456789p12w34', '+33123456789,12;34'],
    ['pauses for nothing', '0123456789,,', '+33123456789'],
    ['an extension behind it', '01 23 45 67 89 ext. 12', '+33123456789,12'],
    ['an extension in French', '01 23 45 67 89 poste 12', '+33123456789,12'],
    ['an extension behind x', '+1 209 844 4600x77', '+12098444600,77'],
    ['an extension behind #', '+1 209 844 4600 #77', '+12098444600,77'],
  ])('%s', (_, text, number) => {
    expect(dialled(text)).toBe(number);
  });
});

describe('a link', () => {
  it.each([
    ['tel:+33123456789', '+33123456789'],
    ['TEL:+33-1-23-45-67-89', '+33123456789'],
    ['tel://0123456789', '+33123456789'],
    ['tel: 01 23 45 67 89', '+33123456789'],
    ['tel:%2B33%201%2023%2045%2067%2089', '+33123456789'],
    ['tel:+33123456789;ext=12', '+33123456789,12'],
    ['tel:+33123456789;isub=1234', '+33123456789'],
    ['tel:+33123456789;EXT=12;isub=9', '+33123456789,12'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['tel:23456789;phone-context=+33-1', '+33123456789'],
    ['tel:+12192934405,,77090221#', '+12192934405,,77090221#'],
    ['tel:+14388097799,,586952386#,,,,*036110#', '+14388097799,,586952386#,,,,*036110#'],
    ['tel:%2B1-650-479-3208,,*01*615734219%23%23*01*', '+16504793208,,*01*615734219##*01*'],
    ['callto:+33123456789', '+33123456789'],
    ['sip:bruno@example.com', 'sip:bruno@example.com'],
    ['SIPS:bruno@example.com:5061;transport=tls', 'sips:bruno@example.com:5061;transport=tls'],
    ['sip:bruno%40home@example.com', 'sip:bruno%40home@example.com'],
    ['bruno@example.com', 'sip:bruno@example.com'],
    ['"Bruno B." <sip:bruno@example.com>', 'sip:bruno@example.com'],
    ['sip:+33123456789@gateway.example.com;user=phone', 'sip:+33123456789@gateway.example.com;user=phone'],
    ['sip:202', '202'],
  ])('%s', (text, number) => {
    expect(dialled(text)).toBe(number);
  });

  it('takes a number at the own domain as that number, so that every rule sees it', () => {
    expect(dialled('sip:202@calls.localhost')).toBe('202');
    expect(dialled('202@CALLS.localhost')).toBe('202');
    expect(dialled('sip:112@calls.localhost;transport=ws')).toBe('112');
    expect(dialled('sip:%31%31%32@calls.localhost')).toBe('112');
    expect(dialled('sip:0123456789@calls.localhost')).toBe('+33123456789');
    expect(dialled('sip:bruno@calls.localhost')).toBe('sip:bruno@calls.localhost');
    expect(dialled('sip:202@calls.localhost', { country: 'FR', extensionLength: 4 })).toBe(
      'sip:202@calls.localhost',
    );
  });
});

/** Everything here must be refused, and every refusal must say why. */
const hostile: readonly (readonly [name: string, text: string, code: DialInputError])[] = [
  ['nothing', '', 'empty'],
  ['blanks', ' \u00a0\t\n', 'empty'],
  ['only invisible marks', '\u200b\u200e', 'empty'],
  ['blanks without end', ' '.repeat(10_000), 'empty'],
  ['ten thousand digits', '1'.repeat(10_000), 'too-long'],
  ['ten thousand brackets', '('.repeat(10_000), 'too-long'],
  ['a hundred digits', '1'.repeat(100), 'too-long'],
  ['a long feature code', `*${'1'.repeat(60)}`, 'too-long'],
  ['a name', 'Bruno', 'not-a-number'],
  ['a name behind a number', '201 Bruno', 'not-a-number'],
  ['only punctuation', '()-', 'not-a-number'],
  ['an emoji', '☎️ 📞', 'not-a-number'],
  ['a plus alone', '+', 'not-a-number'],
  ['a feature code with plus', '+*97', 'not-a-number'],
  ['SQL', "1'; DROP TABLE calls", 'not-a-number'],
  ['markup', '<script>1</script>', 'not-a-number'],
  ['too few digits for abroad', '+331', 'too-short'],
  ['too few digits for the country', '0123 4567', 'too-short'],
  ['too many digits for the country', '01 23 45 67 89 01', 'too-long'],
  ['a country that does not exist', '+999 123 456 789', 'invalid-number'],
  ['a NUL', '0123\u000045', 'control-characters'],
  ['an escape sequence', '\u001b[31m0123456789', 'control-characters'],
  ['a header by real line break', '202\r\nX-Evil: yes', 'control-characters'],
  ['right-to-left override', '\u202e9876543210', 'control-characters'],
  ['a header by escaped line break', 'tel:0123456789%0d%0aX-Evil:1', 'control-characters'],
  ['a header in an address', 'sip:bruno%0D%0AX-Evil@example.com', 'control-characters'],
  ['an override in an escape', 'tel:%E2%80%AE0123456789', 'control-characters'],
  ['a broken escape', 'tel:%zz0123456789', 'invalid-uri'],
  ['a lone escape byte', 'tel:%ff', 'invalid-uri'],
  ['a script', 'javascript:alert(1)', 'invalid-uri'],
  ['a web address', 'https://example.com/201', 'invalid-uri'],
  ['a data link', 'data:text/html,1', 'invalid-uri'],
  ['a file', 'file:///etc/passwd', 'invalid-uri'],
  ['an address with embedded headers', 'sip:bruno@example.com?Replaces=1', 'invalid-uri'],
  ['an address with two users', 'sip:a@b@example.com', 'invalid-uri'],
  ['an address without host', 'sip:bruno@', 'invalid-uri'],
  ['an address without user', 'sip:@example.com', 'invalid-uri'],
  ['only a host', 'sip:example.com', 'invalid-uri'],
  ['an address with blanks', 'sip:bru no@example.com', 'invalid-uri'],
  ['an address with quotes', 'sip:"bruno"@example.com', 'invalid-uri'],
  ['a port too long', 'sip:bruno@example.com:123456', 'invalid-uri'],
  ['a host in another script', 'sip:bruno@exаmple.com', 'invalid-uri'],
  ['an address without end', `sip:${'a'.repeat(300)}@example.com`, 'too-long'],
  ['a bad extension', 'tel:+33123456789;ext=abc', 'invalid-uri'],
  ['tones that are none', '0123456789,,hello', 'invalid-post-dial'],
  ['tones without end', `0123456789,${'1'.repeat(100)}`, 'invalid-post-dial'],
  ['two lines', '0123456789\n0612345678', 'several-numbers'],
  ['two with plus', '+33123456789 +33612345678', 'several-numbers'],
  ['two with a slash', '01 23 45 67 89 / 06 12 34 56 78', 'several-numbers'],
  ['two with a word', '01 23 45 67 89 ou 06 12 34 56 78', 'several-numbers'],
  ['two with a comma', '01 23 45 67 89, 06 12 34 56 78', 'several-numbers'],
  ['two with a semicolon', '0123456789; 0612345678', 'several-numbers'],
];

describe('what cannot be dialled', () => {
  it.each(hostile)('%s', (_, text, code) => {
    expect(dialled(text)).toBe(`! ${code}`);
  });
});

describe('any text at all', () => {
  const alphabet = '0123456789+*#()-. ,;pwx/@:%<>"?=&abcSIPtel\u00a0\u202a\u202e\u0000\r\n٣９é\ud83d'.split(
    '',
  );
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const text = () =>
    ['', 'tel:', 'sip:', '+', '0'][Math.floor(random() * 5)] +
    Array.from(
      { length: Math.floor(random() * 30) },
      () => alphabet[Math.floor(random() * alphabet.length)],
    ).join('');

  it('gives an error, or a target that the hub accepts', () => {
    let accepted = 0;
    for (let round = 0; round < 5000; round++) {
      const typed = text();
      const input = parseDialInput(typed, france);
      if (!input.ok) continue;
      accepted++;
      expect({ typed, ...dialTargetSchema.safeParse(input.target) }).toMatchObject({ typed, success: true });
    }
    expect(accepted).toBeGreaterThan(100);
  });

  it('dials what it made again unchanged', () => {
    for (const typed of ['01 23 45 67 89', '+1 209 844 4600x77', '*97', '201', 'sip:bruno@example.com']) {
      const once = dialled(typed);
      expect(dialled(once)).toBe(once);
    }
  });
});
