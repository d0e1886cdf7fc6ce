import type { GraphToken } from '../../api/graph-schema';
import type { PhotoSource } from '../../contacts/by-account';
import type { CloudPeople } from '../../contacts/cloud-people';
import type { Logger } from '../../diagnostics/logger';
import { GraphAccess } from '../../graph/graph-access';
import { GraphClient } from '../../graph/graph-client';
import type { GraphCache } from '../../graph/graph-cache';
import { GraphPhotos } from '../../graph/graph-photos';
import { GraphPresences } from '../../graph/graph-presences';
import { Microsoft365 } from '../../graph/microsoft365';
import type { PresenceSource } from '../../presence/presence';
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
