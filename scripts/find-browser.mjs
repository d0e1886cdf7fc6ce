import { existsSync } from 'node:fs';

const candidates = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The Chrome or Chromium that tests drive: `CHROME_PATH` when set, else the first installed one.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  return [...(named ? [named] : []), ...candidates].find((path) => existsSync(path));
}
