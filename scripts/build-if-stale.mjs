import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';
import { bundleTypeScript, runNode } from './run-ts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'shared',
  'server',
  'teams-app',
  'outlook-addin',
  'companion',
  'preview',
  'manifest',
  'admin',
  'webpack.config.js',
  'scripts',
  'package-lock.json',
];
const stamp = join(root, 'dist/.built');

/** Names, sizes and times of everything a build reads: cheap, and changes whenever they do. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    else if (stats) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  };
  for (const source of sources) add(source);
  return hash.digest('hex');
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

/** The icons of the add-in are drawn from the one drawing of the brand. */
async function drawIcons() {
  const program = await bundleTypeScript(join(root, 'manifest/ribbon-icons-command.ts'));
  if (runNode([program, join(root, 'dist/pages')]) !== 0) throw new Error('the icons were not drawn');
}

/** Builds pages and server into `dist/` unless what is there was built from these sources. */
export async function buildIfStale() {
  const wanted = fingerprint();
  if (builtFrom() === wanted) return;
  console.error('Building …');
  rmSync(join(root, 'dist/pages'), { recursive: true, force: true });
  const configurations = createRequire(import.meta.url)(join(root, 'webpack.config.js'));
  await compile(configurations);
  await drawIcons();
  writeFileSync(stamp, wanted);
}
