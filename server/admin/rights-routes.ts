import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  adminRightsQuerySchema,
  rightsEditSchema,
  type AdminRights,
  type AdminRightsList,
} from '../../shared/api/admin-rights-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { RightsBook } from '../incoming-calls/rights-book';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredUser } from '../store/user-store';
import { searched } from './searched';

export interface RightsRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly rights: RightsBook;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const MAX_LISTED = 200;
const CHANGES_A_MINUTE = 120;
const userParams = z.strictObject({ id });

/** What people may choose for their incoming calls, said by administrators. Shapes: `shared/api/admin-rights-schema.ts`. */
export function rightsRoutes(
  app: FastifyInstance,
  { sessions, users, rights, audit }: RightsRoutesOptions,
): void {
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };

  const answer = ({ id, userName, displayName, extension }: StoredUser): AdminRights => ({
    ...{ id, userName, displayName, extension },
    ...rights.of(id),
    changed: rights.givenTo(id) !== undefined,
  });
  /** Guests have no calls that could go elsewhere. */
  const knownUser = (userId: string): StoredUser => {
    const user = users.find(userId);
    if (!user || user.role === 'guest') throw new AppError('not-found', 'no such user');
    return user;
  };

  app.get('/api/admin/rights', async (request): Promise<AdminRightsList> => {
    await administratorOf(request, sessions);
    const { search = '' } = parseInput(adminRightsQuerySchema, request.query);
    const found = searched(users.all.map(answer), search, (one) =>
      [one.displayName, one.userName, one.extension, one.internalTwin ?? '', one.mobileTwin ?? ''].join(' '),
    ).sort((one, other) => one.displayName.localeCompare(other.displayName));
    return { people: found.slice(0, MAX_LISTED), total: found.length };
  });

  app.patch('/api/admin/rights/:id', limited, async (request): Promise<AdminRights> => {
    const { user: by } = await administratorOf(request, sessions);
    const user = knownUser(parseInput(userParams, request.params).id);
    const { internalTwin, mobileTwin, ...flags } = parseInput(rightsEditSchema, request.body);
    const said = {
      ...flags,
      ...(internalTwin !== undefined && { internalTwin }),
      ...(mobileTwin !== undefined && { mobileTwin }),
    };
    await rights.change(user.id, said);
    audit.info('rights changed', { by: by.userName, user: user.userName, fields: Object.keys(said) });
    return answer(user);
  });

  app.delete('/api/admin/rights/:id', limited, async (request): Promise<AdminRights> => {
    const { user: by } = await administratorOf(request, sessions);
    const user = knownUser(parseInput(userParams, request.params).id);
    await rights.reset(user.id);
    audit.info('rights reset', { by: by.userName, user: user.userName });
    return answer(user);
  });
}
