import { AppError } from '../../../../../shared/errors/app-error';
import { lintSettingsFile } from '../../../../../shared/settings/file/lint-settings-file';
import { readSettingsFile } from '../../../../../shared/settings/file/read-settings-file';

const options = { name: 'a.txt' };

/** What reading a text comes to: the code of what is wrong, or nothing. */
async function refusal(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  try {
    await readSettingsFile(text, { ...options, fetch: (name) => Promise.resolve(files[name]) });
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}

/** Numbers that look random and are the same every time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const pieces = [
  ...[
    'SET',
    'IF',
    'GOTO',
    'GET',
    '#',
    '##',
    'SEQ',
    '$MODEL4',
    '$',
    'acw',
    'A',
    'B',
    '"',
    '“',
    "'",
    ' ',
    '\t',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n',
    'PHNOL',
    'PHNDPLENGTH',
    'VOIPCALLINGENABLED',
    'CS_LIMIT_HOLD_SOUND',
    'music',
    '0',
  ],
  ...[
    '{',
    '}',
    '"values":',
    '\ufeff',
    '\u0001',
    '\u{1f4de}',
    '\ud800',
    ',',
    '-1',
    'a.txt',
    '../b',
    '__proto__',
  ],
  ...['constructor', 'LOCKED_PREFERENCES', 'CS_', 'hasOwnProperty', '9'.repeat(400)],
];

describe('a hostile settings file', () => {
  it('of 10 MB is refused at once', async () => {
    const huge = 'SET PHNOL 0\n'.repeat(900_000);
    expect(await refusal(huge)).toBe('settings file: too-large');
    expect(lintSettingsFile(huge)).toMatchObject([{ code: 'too-large' }]);
  });

  it.each([
    ['\u0000\u0001\u0002', 'binary'],
    ['<!DOCTYPE html><title>Sign in</title>', 'web-page'],
    ['{"values": {', 'invalid-json'],
    ['# A\nGOTO B\n# B\nGOTO A', 'endless'],
    ['# A\nIF $MODEL4 SEQ acw GOTO A', 'endless'],
  ])('is refused with its reason: %j', async (text, code) => {
    expect(await refusal(text)).toBe(`settings file: ${code}`);
    expect(lintSettingsFile(text).map((found) => found.code)).toContain(code);
  });

  it('cannot have files got in a circle, or from elsewhere', async () => {
    const asked: string[] = [];
    const fetch = (name: string) => {
      asked.push(name);
      return Promise.resolve(name === 'b.txt' ? 'GET a.txt\nGET b.txt\nSET PHNOL 5' : undefined);
    };
    const text = 'GET ../etc/passwd\nGET https://example.com/x\nGET /etc/passwd\nGET .env\nGET b.txt';
    const { layer, findings } = await readSettingsFile(text, { ...options, fetch });
    expect(asked).toEqual(['b.txt']);
    expect(layer.values.outsidePrefix).toBe('5');
    expect(findings.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 4 }, () => 'get-refused'),
      'get-cycle',
      'get-cycle',
    ]);
  });

  it('cannot have files got without end', async () => {
    let asked = 0;
    const chain = (): Promise<string> => {
      asked += 1;
      return Promise.resolve(`GET file${String(asked)}.txt`);
    };
    await readSettingsFile('GET first.txt', { ...options, fetch: chain });
    await readSettingsFile('GET x.txt\n'.repeat(100_000), {
      ...options,
      fetch: () => {
        asked += 1;
        return Promise.resolve(undefined);
      },
    });
    expect(asked).toBeLessThanOrEqual(16);
  });

  it.each([
    ['many jumps', 'IF $MODEL4 SEQ J129 GOTO END\n'.repeat(60_000) + '# END'],
    ['one label, many times', '# A\nGOTO A\n'.repeat(100_000)],
    [
      'many labels in vain',
      Array.from({ length: 50_000 }, (_, n) => `GOTO L${String(n)}\n# M${String(n)}`).join('\n'),
    ],
    ['many unknown names', Array.from({ length: 90_000 }, (_, n) => `SET PHNOX${String(n)} 1`).join('\n')],
    ['stretches nobody comes to', 'GOTO A\nSET PHNOL 0\n# A\n'.repeat(60_000)],
    ['one line of signs', '#'.repeat(2_000_000)],
    ['lines of signs', `${'#'.repeat(8000)}\n`.repeat(240) + 'GOTO NOWHERE'],
    ['one line of quotes', `SET PHNOL ${'"'.repeat(8000)}\n`.repeat(240)],
    ['a long list of locks', `SET LOCKED_PREFERENCES ${'A,'.repeat(4000)}\n`.repeat(200)],
    ['blanks', `SET${' '.repeat(8000)}\n`.repeat(240)],
  ])('is done with within seconds: %s', async (_what, text) => {
    const began = performance.now();
    lintSettingsFile(text);
    await refusal(text);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  it('of any text whatever neither hangs nor throws anything but its own error', async () => {
    const roll = dice(46);
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: roll(60) }, () => pieces[roll(pieces.length)] ?? '').join(
        roll(3) === 0 ? '' : ' ',
      );
      const findings = lintSettingsFile(text);
      const lines = text.split(/\r\n|\n|\r/).length;
      expect(findings.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
      await refusal(text, { 'a.txt': text, B: text });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
