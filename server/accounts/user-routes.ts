import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  exportQuerySchema,
  importSchema,
  MAX_CSV_BYTES,
  type Imported,
} from '../../shared/api/admin-import-schema';
import {
  adminUsersQuerySchema,
  newUserSchema,
  userEditSchema,
  type AdminUser,
  type AdminUsers,
} from '../../shared/api/admin-users-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import { hashPassword } from '../sign-in/password-hash';
import type { Sessions } from '../sign-in/sessions';
import { exportUsers } from './export-users';
import { importUsers } from './import-users';
import type { KnownUser, UserWish } from './plan-users';
import type { UserBook } from './user-book';
import { adminUser, UserList } from './user-list';

export interface UserRoutesOptions {
  readonly sessions: Sessions;
  readonly book: UserBook;
  /** Resolved when the sign-ins of whoever was changed have ended: the answer tells of something done. */
  readonly ended: () => Promise<void>;
  /** Whether the customer's PBX needs to know everybody. */
  readonly pbx: boolean;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const PAGE_SIZE = 50;
const CHANGES_A_MINUTE = 60;
const IMPORTS_A_MINUTE = 20;
/** Room for the text of a file as JSON writes it. */
const BODY_LIMIT = MAX_CSV_BYTES + 4 * 1024 * 1024;
const target = z.strictObject({ id });

/** The accounts, as administrators manage them. Shapes: `shared/api/admin-users-schema.ts`. */
export function userRoutes(app: FastifyInstance, options: UserRoutesOptions): void {
  const { sessions, book, ended, pbx, audit } = options;
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };
  const list = new UserList(book);
  /** Looked at before the password is hashed, which takes a third of a second. */
  const carryOut = async (wish: UserWish, password: string | undefined, by: string): Promise<KnownUser> => {
    book.check(wish, by);
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    const known = await book.carryOutOne({ ...wish, edit: { ...wish.edit, passwordHash } }, by);
    await ended();
    return known;
  };

  app.get('/api/admin/users', async (request): Promise<AdminUsers> => {
    await administratorOf(request, sessions);
    const { search = '', page = '1' } = parseInput(adminUsersQuerySchema, request.query);
    const found = list.find(search);
    const start = (Number(page) - 1) * PAGE_SIZE;
    const users = found.slice(start, start + PAGE_SIZE).map(adminUser);
    return { users, total: found.length, pageSize: PAGE_SIZE, pbx };
  });

  app.post('/api/admin/users', limited, async (request, reply): Promise<AdminUser> => {
    const { user: by } = await administratorOf(request, sessions);
    const { userName, password, ...edit } = parseInput(newUserSchema, request.body);
    const known = await carryOut({ userName, edit, fresh: true }, password, by.userName);
    audit.info('user added', { by: by.userName, user: userName });
    reply.code(201);
    return adminUser(known);
  });

  app.patch('/api/admin/users/:id', limited, async (request): Promise<AdminUser> => {
    const { user: by } = await administratorOf(request, sessions);
    const params = parseInput(target, request.params);
    const { password, ...edit } = parseInput(userEditSchema, request.body);
    const before = book.find(params.id);
    if (!before) throw new AppError('not-found', 'no such user');
    const { userName } = before.user;
    const known = await carryOut({ userName, edit }, password, by.userName);
    const fields = [...Object.keys(edit), ...(password === undefined ? [] : ['password'])];
    audit.info('user changed', { by: by.userName, user: userName, fields });
    return adminUser(known);
  });

  app.get('/api/admin/users/export', async (request): Promise<{ csv: string }> => {
    const { user: by } = await administratorOf(request, sessions);
    const { delimiter } = parseInput(exportQuerySchema, request.query);
    audit.info('users exported', { by: by.userName, users: book.all.length });
    return { csv: exportUsers(list.find(''), delimiter) };
  });

  app.post(
    '/api/admin/users/import',
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
      const { csv, apply } = parseInput(importSchema, request.body);
      const imported = await importUsers({ book, csv, apply, by: by.userName });
      await ended();
      if (imported.applied) audit.info('users imported', { by: by.userName, ...imported.counts });
      return imported;
    },
  );
}
