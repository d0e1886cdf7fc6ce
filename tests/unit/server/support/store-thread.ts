import { join } from 'node:path';

/** For `workerFile`: the store's thread as it is built, since PGlite does not run inside jest's own module system. */
export const storeThread = join(__dirname, '../../../../dist/server/pglite-worker.js');
