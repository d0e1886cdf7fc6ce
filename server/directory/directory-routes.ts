import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { DirectoryPage } from '../../shared/api/directory-schema';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { Directory } from './directory';

const DEFAULT_LIMIT = 200;
const MAX_LIMIT = 1000;

const querySchema = z.strictObject({
  cursor: z.optional(z.string().check(z.regex(/^[\w-]{1,300}$/))),
  search: z.optional(z.string().check(z.maxLength(100))),
  limit: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
});

/** The directory, whole or searched. Shapes: `shared/api/directory-schema.ts`. */
export function directoryRoutes(
  app: FastifyInstance,
  { sessions, directory }: { readonly sessions: Sessions; readonly directory: Directory },
): void {
  app.get('/api/directory', async (request): Promise<DirectoryPage> => {
    await identityOf(request, sessions);
    const { cursor, search, limit } = parseInput(querySchema, request.query);
    const count = Math.min(limit === undefined ? DEFAULT_LIMIT : Number(limit), MAX_LIMIT);
    return search?.trim() ? directory.search(search, count) : directory.page(cursor, count);
  });
}
