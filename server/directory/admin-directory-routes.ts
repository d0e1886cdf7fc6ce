import type { FastifyInstance } from 'fastify';
import type { AdminDirectory } from '../../shared/api/admin-directory-schema';
import {
  exportQuerySchema,
  importSchema,
  MAX_CSV_BYTES,
  type Imported,
} from '../../shared/api/admin-import-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { Directory } from './directory';
import type { EntryBook } from './entry-book';
import type { LdapSource } from './ldap/ldap-source';

export interface AdminDirectoryRoutesOptions {
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly book: EntryBook;
  readonly ldap?: LdapSource | undefined;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const IMPORTS_A_MINUTE = 20;
/** Each asks another server. */
const LOOKS_A_MINUTE = 10;
/** Room for the text of a file as JSON writes it. */
const BODY_LIMIT = MAX_CSV_BYTES + 4 * 1024 * 1024;

/** The sources of the directory, as administrators see them. Shapes: `shared/api/admin-directory-schema.ts`. */
export function adminDirectoryRoutes(
  app: FastifyInstance,
  { sessions, directory, book, ldap, audit }: AdminDirectoryRoutesOptions,
): void {
  const overview = (): AdminDirectory => ({
    counts: {
      users: directory.count('users'),
      configured: directory.count('configured'),
      administered: directory.count('administered'),
      groups: directory.count('groups'),
      ldap: directory.count('ldap'),
    },
    ...(ldap && { ldap: ldap.state() }),
  });

  app.get('/api/admin/directory', async (request): Promise<AdminDirectory> => {
    await administratorOf(request, sessions);
    return overview();
  });

  app.post(
    '/api/admin/directory/ldap/synchronise',
    { config: { rateLimit: { max: LOOKS_A_MINUTE, timeWindow: 60_000 } } },
    async (request): Promise<AdminDirectory> => {
      const { user: by } = await administratorOf(request, sessions);
      if (!ldap) throw new AppError('not-found', 'no directory of the customer is configured');
      await ldap.synchronise();
      const { failure } = ldap.state();
      audit.info('directory synchronised', { by: by.userName, outcome: failure?.code ?? 'ok' });
      return overview();
    },
  );

  app.get('/api/admin/directory/export', async (request): Promise<{ csv: string }> => {
    const { user: by } = await administratorOf(request, sessions);
    const { delimiter } = parseInput(exportQuerySchema, request.query);
    audit.info('directory exported', { by: by.userName, entries: directory.count('administered') });
    return { csv: book.export(delimiter) };
  });

  app.post(
    '/api/admin/directory/import',
    {
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: { max: IMPORTS_A_MINUTE, timeWindow: 60_000 } },
      // Nobody else's long text is even read.
      onRequest: async (request) => {
        await administratorOf(request, sessions);
      },
    },
    async (request): Promise<Imported> => {
      const { user: by } = await administratorOf(request, sessions);
      const { csv, apply, replace = false } = parseInput(importSchema, request.body);
      const imported = await book.import({ csv, apply, replace });
      if (imported.applied) audit.info('directory imported', { by: by.userName, ...imported.counts });
      return imported;
    },
  );
}
