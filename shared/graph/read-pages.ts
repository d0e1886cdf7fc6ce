import * as z from 'zod/mini';
import type { Logger } from '../diagnostics/logger';
import type { GraphClient } from './graph-client';

/** Graph may send pages with nothing on them; so many in a row are no accident. */
const MAX_VAIN_PAGES = 3;

const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string().check(z.maxLength(8192))),
});

export interface PagedQuestion<S extends z.ZodMiniType<{ id: string }>> {
  readonly client: Pick<GraphClient, 'ask'>;
  readonly path: string;
  /** Of one entry; an entry it does not fit is left out, and the rest of its page kept. */
  readonly schema: S;
  /** The most entries to read. */
  readonly limit: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly log: Logger;
}

/**
 * The entries of a collection, page after page, each id once, up to `limit`. Ends where the links
 * go round in a circle or bring nothing new. Rejects as `GraphClient.ask` does.
 */
export async function readPages<S extends z.ZodMiniType<{ id: string }>>(
  question: PagedQuestion<S>,
): Promise<readonly z.infer<S>[]> {
  const { client, schema, limit, headers, signal, log } = question;
  const found = new Map<string, z.infer<S>>();
  const visited = new Set<string>();
  let path: string | undefined = question.path;
  let broken = 0;
  let vain = 0;
  while (path !== undefined && found.size < limit && vain < MAX_VAIN_PAGES && !visited.has(path)) {
    visited.add(path);
    const page: z.infer<typeof pageSchema> = await client.ask(pageSchema, {
      path,
      signal,
      ...(headers ? { headers } : {}),
    });
    const before = found.size;
    for (const value of page.value) {
      const entry = schema.safeParse(value);
      if (!entry.success) broken += 1;
      else if (found.size < limit && !found.has(entry.data.id)) found.set(entry.data.id, entry.data);
    }
    vain = found.size === before ? vain + 1 : 0;
    path = page['@odata.nextLink'];
  }
  if (broken > 0) log.info('entries of Graph left out', { broken });
  return [...found.values()];
}
