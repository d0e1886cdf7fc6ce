import { spawnSync } from 'node:child_process';

/** The Chrome or Chromium that scripts/find-browser.mjs finds; that file is an ES module, which jest cannot import. */
export function findBrowser(): string {
  const program =
    "import { findBrowser } from './scripts/find-browser.mjs'; process.stdout.write(findBrowser() ?? '')";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error('no Chrome or Chromium found: set CHROME_PATH');
  return stdout;
}
