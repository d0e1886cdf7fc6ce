import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { jsonFile, zip } from '../build/zip';

/** The name under which the packed extension is handed out. */
export const EXTENSION_ZIP = 'calling-suite-extension.zip';

/**
 * The browser extension as it was built, packed for the server of `host` (an https origin): the one host it
 * asks for, and where it looks for its people. Undefined where there is none. `pages`: the built pages,
 * which it was built beside. The same build and host give the same bytes.
 */
export function buildExtension(pages: string | undefined, host: string): Uint8Array | undefined {
  const root = pages === undefined ? undefined : join(pages, '../browser-extension');
  if (root === undefined || !existsSync(join(root, 'manifest.json'))) return undefined;
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(root, path).split(sep).join('/')] = readFileSync(path);
  }
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  return zip({ ...files, 'manifest.json': jsonFile({ ...manifest, host_permissions: [`${host}/*`] }) });
}
