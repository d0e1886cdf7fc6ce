import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import bundle from './node-bundle.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a TypeScript file for Node.
 * @param {string} file
 * @returns {Promise<string>} path of the CommonJS module it became
 */
export async function bundleTypeScript(file) {
  const name = basename(file, '.ts');
  const folder = join(root, '.cache/run', name);
  await compile([bundle.nodeBundle({ [name]: resolve(file) }, folder)]);
  return join(folder, `${name}.js`);
}

/**
 * Runs a program in a process of its own, with its output on ours.
 * @param {string[]} words file and arguments
 * @returns {number} its exit status
 */
export function runNode(words) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...words], {
    stdio: 'inherit',
    cwd: root,
  });
  return status ?? 1;
}

const [file, ...args] = process.argv.slice(2);
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && file) {
  process.exitCode = runNode([await bundleTypeScript(file), ...args]);
}
