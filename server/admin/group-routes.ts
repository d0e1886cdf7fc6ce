import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  adminGroupsQuerySchema,
  groupEditSchema,
  newGroupSchema,
  type AdminGroup,
  type AdminGroups,
} from '../../shared/api/admin-groups-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { id } from '../../shared/protocol/field-schemas';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { GroupBook } from '../incoming-calls/group-book';
import type { GroupDirectory } from '../incoming-calls/group-directory';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredGroup } from '../store/hunt-group-store';
import { groupMembers } from './group-members';
import { searched } from './searched';

export interface GroupRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly groups: GroupDirectory;
  readonly groupBook: GroupBook;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const MAX_LISTED = 200;
const MAX_PEOPLE = 1000;
const CHANGES_A_MINUTE = 120;
const groupParams = z.strictObject({ id });

/** Hunt groups, made and changed by administrators. Shapes: `shared/api/admin-groups-schema.ts`. */
export function groupRoutes(app: FastifyInstance, options: GroupRoutesOptions): void {
  const { sessions, users, groups, groupBook, audit } = options;
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };

  const answer = ({ members, ...group }: StoredGroup): AdminGroup => ({
    ...group,
    members: members.flatMap(({ userId, on, mayChange }) => {
      const user = users.find(userId);
      if (!user) return [];
      const { userName, displayName, extension } = user;
      return [{ userName, displayName, extension, on, mayChange }];
    }),
  });

  app.get('/api/admin/groups', async (request): Promise<AdminGroups> => {
    await administratorOf(request, sessions);
    const { search = '' } = parseInput(adminGroupsQuerySchema, request.query);
    const found = searched(groups.all.map(answer), search, ({ name, number, members }) =>
      [name, number, ...members.flatMap((one) => [one.displayName, one.userName])].join(' '),
    ).sort((one, other) => one.name.localeCompare(other.name) || one.number.localeCompare(other.number));
    return {
      groups: found.slice(0, MAX_LISTED),
      total: found.length,
      people: users.all
        .slice(0, MAX_PEOPLE)
        .map(({ userName, displayName, extension }) => ({ userName, displayName, extension })),
    };
  });

  app.post('/api/admin/groups', limited, async (request, reply): Promise<AdminGroup> => {
    const { user: by } = await administratorOf(request, sessions);
    const { overflow, members, ...said } = parseInput(newGroupSchema, request.body);
    const group = await groupBook.add({
      ...said,
      ...(typeof overflow === 'string' && { overflow }),
      members: groupMembers(users, members),
    });
    audit.info('hunt group added', { by: by.userName, group: group.name });
    reply.code(201);
    return answer(group);
  });

  app.patch('/api/admin/groups/:id', limited, async (request): Promise<AdminGroup> => {
    const { user: by } = await administratorOf(request, sessions);
    const params = parseInput(groupParams, request.params);
    const { members, ...said } = parseInput(groupEditSchema, request.body);
    const before = groups.find(params.id)?.members;
    const group = await groupBook.change(params.id, {
      ...said,
      ...(members && { members: groupMembers(users, members, before) }),
    });
    const fields = [...Object.keys(said), ...(members ? ['members'] : [])];
    audit.info('hunt group changed', { by: by.userName, group: group.name, fields });
    return answer(group);
  });

  app.delete('/api/admin/groups/:id', limited, async (request): Promise<AdminGroup> => {
    const { user: by } = await administratorOf(request, sessions);
    const group = await groupBook.remove(parseInput(groupParams, request.params).id);
    audit.info('hunt group deleted', { by: by.userName, group: group.name });
    return answer(group);
  });
}
