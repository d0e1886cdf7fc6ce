import type { GraphToken } from '../../shared/api/graph-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { GraphAccess } from '../../shared/graph/graph-access';
import { GraphClient } from '../../shared/graph/graph-client';
import { GraphPhotos } from '../../shared/graph/graph-photos';
import { GraphPresences } from '../../shared/graph/graph-presences';
import { Microsoft365 } from '../../shared/graph/microsoft365';
import { IndexedDbCache } from './indexed-db-cache';

export interface CloudOptions {
  readonly token: () => Promise<GraphToken>;
  readonly userId: string;
  readonly page: Window;
  readonly log: Logger;
}

/** Microsoft 365 of one user, wired together. Fetched when the page has shown its directory. */
export function openCloud({ token, userId, page, log }: CloudOptions) {
  const access = new GraphAccess({ load: token, origin: page.location.origin });
  const client = new GraphClient({ access, fetch: (url, request) => page.fetch(url, request), log });
  const cache = new IndexedDbCache(() => page.indexedDB, userId);
  return {
    cache,
    people: new Microsoft365({ client, cache, log }),
    photos: new GraphPhotos({ client, cache, log }),
    presences: new GraphPresences({ client, log }),
  };
}

export type CloudParts = ReturnType<typeof openCloud>;
