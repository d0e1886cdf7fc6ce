/** Takes the pictures of `docs/screenshots/` anew, of the suite as it is built. */
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { bundleTypeScript, runNode } from './run-ts.mjs';

ensureBrowser();
await buildIfStale();
const program = await bundleTypeScript(
  fileURLToPath(new URL('../tests/support/screenshots.ts', import.meta.url)),
);
process.exitCode = runNode([program]);
