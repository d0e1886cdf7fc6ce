import { createRequire } from 'node:module';

/** Where a file of an installed package is, e.g. `@resvg/resvg-wasm/index_bg.wasm`; also for a bundle, whose packages are installed beside it. */
export function installedFile(name: string): string {
  return createRequire(__filename).resolve(name);
}
