import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeBrand } from '../../../manifest/brand/read-brand';
import { appIds } from '../../../manifest/build/app-ids';
import type { BuiltPackages } from '../../../manifest/build/build-packages';
import { decodePng } from '../../../manifest/icons/png';
import { checkPackage } from '../../../manifest/validation/check-package';
import { checkSchema } from '../../../manifest/validation/check-schema';
import type { BrandInput } from '../../../shared/packages/brand';
import { build, builtAddIn, errorsOf, host, unpack } from './support/packages';

describe('a package of ours', () => {
  let plain: BuiltPackages;
  let whole: BuiltPackages;
  beforeAll(async () => {
    [plain, whole] = await Promise.all([build(), build({ addIn: builtAddIn })]);
  });

  it('has the tab, its French, and two icons; nothing of Outlook, which is not built', () => {
    const built = plain;
    expect(errorsOf(built.findings)).toEqual([]);
    expect(built.outlook).toBeUndefined();
    expect(built.contents.map(({ name }) => name)).toEqual([
      'color.png',
      'fr.json',
      'manifest.json',
      'outline.png',
    ]);
    const { manifest, french } = unpack(built);
    expect(manifest).toMatchObject({
      validDomains: ['calls.example.com'],
      staticTabs: [
        { entityId: 'contacts', name: 'Contacts Avaya', contentUrl: `${host}/teams/`, scopes: ['personal'] },
        { entityId: 'about' },
      ],
    });
    for (const absent of ['devicePermissions', 'extensions', 'authorization', 'webApplicationInfo']) {
      expect(manifest).not.toHaveProperty(absent);
    }
    expect(french['description.short']).toContain('téléphonie');
  });

  it.each(['1.22', '1.23', '1.24'])('is valid by Microsoft’s schema %s, the Outlook part too', (version) => {
    const { manifest, french } = unpack(whole);
    const declared = { ...manifest, manifestVersion: version };
    expect(checkSchema('manifest', version, declared, 'manifest.json')).toEqual([]);
    expect(checkSchema('localization', version, french, 'fr.json')).toEqual([]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const [first, second] = [whole, await build({ addIn: builtAddIn })];
    expect(Buffer.compare(first.zip ?? Buffer.of(1), second.zip ?? Buffer.of(2))).toBe(0);
    expect(first.outlook).toEqual(second.outlook);
  });

  it('draws a colour icon on a full square and a white outline that fills its place', () => {
    const { files } = unpack(plain);
    const color = decodePng(files['color.png'] ?? new Uint8Array());
    const outline = decodePng(files['outline.png'] ?? new Uint8Array());
    expect([color?.width, color?.height, outline?.width, outline?.height]).toEqual([192, 192, 32, 32]);
    expect([...(color?.pixels.subarray(0, 4) ?? [])]).toEqual([0x5b, 0x5f, 0xc7, 255]);
    const alphas = (outline?.pixels ?? new Uint8Array()).filter((_value, at) => at % 4 === 3);
    const columns = new Set([...alphas].flatMap((alpha, at) => (alpha > 100 ? [at % 32] : [])));
    expect(columns.size).toBeGreaterThanOrEqual(27);
    expect(alphas[0]).toBe(0);
  });

  it('keeps its id while host and name stay, and takes a given one', () => {
    const idOf = (input: BrandInput = {}): string => appIds(host, completeBrand(input, host)).app;
    expect(unpack(plain).manifest['id']).toBe(idOf());
    expect(idOf()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf({ version: '2.0.0', accentColor: '#000000' })).toBe(idOf());
    expect(idOf({ en: { name: 'Telephone' } })).not.toBe(idOf());
    expect(appIds('https://other.example', completeBrand({}, host)).app).not.toBe(idOf());
    const given = '5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10';
    expect(idOf({ id: given.toUpperCase() })).toBe(given);
  });

  it('takes names, addresses and domains of a brand, in both languages', async () => {
    const { manifest, french } = unpack(
      await build({
        brand: {
          version: '3.1.4',
          en: { name: 'Acme Calls', summary: 'Calls at Acme.' },
          fr: { summary: 'Les appels chez Acme.' },
          developer: { name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
          domains: ['*.acme.example'],
          accentColor: '#DA291C',
        },
      }),
    );
    expect(manifest).toMatchObject({
      version: '3.1.4',
      name: { short: 'Acme Calls', full: 'Acme Calls' },
      developer: { name: 'Acme', privacyUrl: 'https://acme.example/privacy', websiteUrl: `${host}/` },
      validDomains: ['calls.example.com', '*.acme.example'],
      accentColor: '#DA291C',
    });
    expect(french).toMatchObject({
      'name.short': 'Acme Calls',
      'description.short': 'Les appels chez Acme.',
    });
  });

  it('lets the tab sign in by nested app authentication where the brand names the Entra application', async () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const { manifest } = unpack(
      await build({ brand: { webApplicationInfo: { id, scopes: ['User.Read'] } } }),
    );
    expect(manifest['webApplicationInfo']).toEqual({
      id,
      resource: `api://calls.example.com/${id}`,
      nestedAppAuthInfo: [{ redirectUri: 'brk-multihub://calls.example.com', scopes: ['User.Read'] }],
    });
  });

  it('passes the checks of Office’s own tool, which work offline for JSON', () => {
    const { files, manifest } = unpack(whole);
    const folder = mkdtempSync(join(tmpdir(), 'calling-package-'));
    try {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const tool = require.resolve('office-addin-manifest/cli.js');
      const check = (): number | null =>
        spawnSync(process.execPath, [tool, 'validate', 'manifest.json'], { cwd: folder }).status;
      expect(check()).toBe(0);
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, id: 7 }));
      expect(check()).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('warns of what only the administrator can know', () => {
    const { findings } = plain;
    expect(findings.map(({ code, where }) => [code, where])).toEqual([
      ['brand-default-address', 'developer.privacyUrl'],
      ['brand-default-address', 'developer.termsOfUseUrl'],
    ]);
  });

  it('is refused when the build lacks a file of the add-in that its manifests name', async () => {
    const has = (path: string): boolean => path !== '/outlook/icons/icon-16.png';
    const built = await build({ addIn: { ...builtAddIn, has } });
    expect(built.zip).toBeUndefined();
    expect(errorsOf(built.findings)).toEqual(['missing-file /outlook/icons/icon-16.png']);
    expect(errorsOf(checkPackage({}))).toEqual(['missing-file manifest.json']);
  });
});
