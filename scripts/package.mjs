/** Makes the packages for Teams and Outlook: `npm run package -- --host https://… [--brand FILE] [--out DIR]`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { bundleTypeScript } from './run-ts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {typeof import('../manifest/package-command')} */
const command = createRequire(import.meta.url)(
  await bundleTypeScript(join(root, 'manifest/package-command.ts')),
);
try {
  const options = command.readPackageOptions(process.argv.slice(2));
  if (options) {
    // What is mistyped is said before a build that takes a while.
    command.readOrder(options);
    // Which pages there are decides whether the package speaks of Outlook.
    await buildIfStale();
    const print = (/** @type {string} */ line) => console.log(line);
    process.exitCode = await command.runPackage(options, { pages: join(root, 'dist/pages'), print });
  } else {
    console.log(command.usage);
  }
} catch (error) {
  const known = error instanceof command.UsageError;
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = known ? 2 : 1;
}
