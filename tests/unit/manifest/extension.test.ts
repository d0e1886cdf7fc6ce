import { unzipSync, strFromU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildExtension } from '../../../manifest/extension/build-extension';
import { EXTENSION_ID } from '../../../shared/pairing/extension-id';

interface Manifest {
  readonly key: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly all_frames: boolean }[];
  readonly icons: Readonly<Record<string, string>>;
}

const source = resolve('browser-extension');
const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as Manifest;

describe('the package of the browser extension', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calling-extension-'));
    const built = join(folder, 'browser-extension');
    mkdirSync(join(folder, 'pages'));
    cpSync(join(source, 'public'), built, { recursive: true });
    writeFileSync(join(built, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(built, 'worker.js'), '// built');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made for one server, the same bytes again, with every file and its pictures', () => {
    const host = 'https://calls.example.com';
    const zip = buildExtension(join(folder, 'pages'), host);
    const files = unzipSync(zip ?? new Uint8Array());
    const packed = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
    expect(packed).toEqual({ ...manifest, host_permissions: [`${host}/*`] });
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['worker.js', 'managed-schema.json']));
    expect(Object.values(packed.icons).filter((icon) => !(icon in files))).toEqual([]);
    expect(buildExtension(join(folder, 'pages'), host)).toEqual(zip);
  });

  it('is not made where it was not built', () => {
    rmSync(join(folder, 'browser-extension'), { recursive: true });
    expect(buildExtension(join(folder, 'pages'), 'https://calls.example.com')).toBeUndefined();
    expect(buildExtension(undefined, 'https://calls.example.com')).toBeUndefined();
  });

  it('has the id the server lets in', () => {
    const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
    const letters = [...digest.slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16)));
    expect(letters.join('')).toBe(EXTENSION_ID);
  });

  it('asks for no more than it needs', () => {
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'activeTab']);
    expect(manifest.host_permissions).toEqual(['http://localhost:3000/*']);
    expect(manifest.content_scripts.map(({ all_frames }) => all_frames)).toEqual([false]);
  });
});
