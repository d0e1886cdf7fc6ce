import type { GraphToken } from '../../shared/api/graph-schema';
import type { PhotoSource } from '../../shared/contacts/by-account';
import type { CloudPeople } from '../../shared/contacts/cloud-people';
import type { Logger } from '../../shared/diagnostics/logger';
import { GraphAccess } from '../../shared/graph/graph-access';
import { GraphClient } from '../../shared/graph/graph-client';
import type { GraphCache } from '../../shared/graph/graph-cache';
import { GraphPhotos } from '../../shared/graph/graph-photos';
import { GraphPresences } from '../../shared/graph/graph-presences';
import { Microsoft365 } from '../../shared/graph/microsoft365';
import type { PresenceSource } from '../../shared/presence/presence';
import { IndexedDbCache } from './indexed-db-cache';

export interface CloudOptions {
  readonly token: () => Promise<GraphToken>;
  readonly userId: string;
  readonly page: Window;
  readonly log: Logger;
}

export interface CloudParts {
  readonly cache: Pick<GraphCache, 'clear'>;
  readonly people: CloudPeople & { start(): Promise<void>; wake(): void; close(): void };
  readonly photos: PhotoSource & { close(): void };
  readonly presences: PresenceSource & { pause(): void; resume(): void; close(): void };
}

/** Microsoft 365 of one user, wired together. Fetched when the page has shown its directory. */
export function openCloud({ token, userId, page, log }: CloudOptions): CloudParts {
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
