import { installDebianPackages } from './debian-packages.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * A Chrome or Chromium, installed from Debian when the machine has none.
 * @returns {string} path of the program
 */
export function ensureBrowser() {
  const present = findBrowser();
  if (present) return present;
  installDebianPackages(['chromium']);
  const installed = findBrowser();
  if (!installed) throw new Error('Chromium was installed but is not where it is expected; set CHROME_PATH.');
  return installed;
}
