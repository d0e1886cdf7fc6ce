import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackageOptions, runPackage, UsageError } from '../../../manifest/package-command';
import { defaultIcon } from '../../../manifest/brand/default-icon';

describe('npm run package', () => {
  let folder: string;
  let printed: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calling-package-'));
    printed = [];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = async (...args: string[]): Promise<number> => {
    const options = readPackageOptions([...args, '--out', join(folder, 'out')]);
    if (!options) throw new Error('help was not asked for');
    return runPackage(options, { pages: join(folder, 'pages'), print: (line) => printed.push(line) });
  };
  /** The one line a person reads when something was mistyped. */
  const refused = async (...args: string[]): Promise<string> => {
    const error = await run(...args).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof UsageError)) throw new Error(`not refused: ${String(error)} ${printed.join()}`);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(error.message).not.toContain('\n');
    return error.message;
  };

  it('writes the package, lists what is in it, and says that Outlook is not', async () => {
    expect(await run('--host', 'https://calls.example.com')).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(['calling-suite.zip']);
    expect(printed.join('\n')).toMatch(/calling-suite\.zip +[\d,]+ B\n +color\.png +[\d,]+ B\n +fr\.json/);
    expect(printed.at(-1)).toContain('Outlook add-in is not part of this build');
    expect(printed[0]).toMatch(/^Warning: brand\.json, developer\.privacyUrl: This address leads/);
  });

  it('takes a brand with an icon beside it, and writes the same bytes again', async () => {
    file('mark.svg', defaultIcon.svg.replace('#5b5fc7', '#da291c'));
    const brand = file('brand.json', JSON.stringify({ icon: 'mark.svg', en: { name: 'Acme Calls' } }));
    const zip = (): Buffer => readFileSync(join(folder, 'out/calling-suite.zip'));
    expect(await run('--host', 'https://calls.example.com', '--brand', brand)).toBe(0);
    const first = zip();
    expect(await run('--host', 'https://calls.example.com', '--brand', brand)).toBe(0);
    expect(zip().equals(first)).toBe(true);
  });

  it('takes an outlook.xml away that an earlier build left', async () => {
    await run('--host', 'https://calls.example.com');
    file('out/outlook.xml', 'old');
    await run('--host', 'https://calls.example.com');
    expect(existsSync(join(folder, 'out/outlook.xml'))).toBe(false);
  });

  it('writes nothing for a hostile icon, and says why', async () => {
    file('mark.svg', '<svg viewBox="0 0 1 1"><script/></svg>');
    const brand = file('brand.json', '{"icon":"mark.svg"}');
    expect(await run('--host', 'https://calls.example.com', '--brand', brand)).toBe(1);
    expect(printed).toEqual(['Error: mark.svg, script: The icon holds a script or an animation. Remove it.']);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('refuses what is mistyped in one line', async () => {
    expect(() => readPackageOptions([])).toThrow('--host is missing');
    expect(() => readPackageOptions(['--hots', 'x'])).toThrow(/--hots.*see --help/);
    expect(() => readPackageOptions(['--host'])).toThrow(UsageError);
    expect(() => readPackageOptions(['here'])).toThrow(UsageError);
    expect(readPackageOptions(['--help'])).toBeUndefined();
    const host = ['--host', 'https://calls.example.com'] as const;
    expect(await refused('--host', 'http://calls.example.com')).toMatch(/must be https/);
    expect(await refused('--host', ' ')).toMatch(/--host is empty/);
    expect(await refused(...host, '--brand', join(folder, 'none.json'))).toMatch(/cannot be read \(ENOENT\)/);
    expect(await refused(...host, '--brand', folder)).toMatch(/cannot be read/);
    expect(await refused(...host, '--brand', file('a.json', '{"en":'))).toMatch(/not JSON/);
    expect(await refused(...host, '--brand', file('b.json', '{"x":1,"y":2}'))).toMatch(
      /no such field.*\(and 1 more\)/,
    );
    expect(await refused(...host, '--brand', file('c.json', '{"icon":"gone.svg"}'))).toMatch(
      /gone\.svg.*ENOENT/,
    );
    file('big.svg', ' '.repeat(10_000_000));
    expect(await refused(...host, '--brand', file('d.json', '{"icon":"big.svg"}'))).toMatch(
      /larger than 256 KB/,
    );
  });
});
