/** What `scripts/package.mjs` bundles and runs. */
export { readPackageOptions, usage, UsageError } from './command/package-options';
export { readOrder, runPackage } from './command/run-package';
