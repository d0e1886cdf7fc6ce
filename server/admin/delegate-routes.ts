import type { FastifyInstance } from 'fastify';
import {
  adminDelegatesQuerySchema,
  delegationRequestSchema,
  type AdminDelegates,
  type AdminDelegation,
} from '../../shared/api/admin-delegates-schema';
import { fold } from '../../shared/contacts/fold';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Delegates, KnownDelegation } from '../meetings/delegates';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { Delegation } from '../store/delegate-store';

export interface DelegateRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly delegates: Delegates;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const MAX_LISTED = 200;
const MAX_PEOPLE = 1000;
const CHANGES_A_MINUTE = 120;

/** Who acts for whom, said by administrators. Shapes: `shared/api/admin-delegates-schema.ts`. */
export function delegateRoutes(app: FastifyInstance, options: DelegateRoutesOptions): void {
  const { sessions, users, delegates, audit } = options;
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };

  /** None where one of the two has left: then it means nothing. */
  const answers = ({ ownerUserId, delegateUserId, configured }: KnownDelegation): AdminDelegation[] => {
    const [owner, delegate] = [ownerUserId, delegateUserId].map((id) => users.find(id));
    return owner && delegate ? [{ owner: personOf(owner), delegate: personOf(delegate), configured }] : [];
  };
  const namesOf = ({ ownerUserId, delegateUserId }: Delegation) => {
    const [owner, delegate] = [ownerUserId, delegateUserId].map((id) => users.find(id)?.userName ?? id);
    return { owner, delegate };
  };
  const answer = (delegation: KnownDelegation): AdminDelegation => {
    const [known] = answers(delegation);
    if (!known) throw new AppError('not-found', 'one of them has left');
    return known;
  };
  const asked = (input: unknown): Delegation => {
    const { owner, delegate } = parseInput(delegationRequestSchema, input);
    return { ownerUserId: idOf(owner), delegateUserId: idOf(delegate) };
  };
  const idOf = (name: string): string => {
    const user = users.findByName(name);
    if (!user) throw new AppError('not-found', 'no such person');
    return user.id;
  };

  app.get('/api/admin/delegates', async (request): Promise<AdminDelegates> => {
    await administratorOf(request, sessions);
    const { search = '' } = parseInput(adminDelegatesQuerySchema, request.query);
    const words = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = delegates.all
      .flatMap(answers)
      .filter(({ owner, delegate }) => {
        const text = fold(
          `${owner.displayName} ${owner.userName} ${delegate.displayName} ${delegate.userName}`,
        );
        return words.every((word) => text.includes(word));
      })
      .sort(
        (one, other) =>
          one.owner.displayName.localeCompare(other.owner.displayName) ||
          one.delegate.displayName.localeCompare(other.delegate.displayName),
      );
    return {
      delegations: found.slice(0, MAX_LISTED),
      total: found.length,
      people: users.all.slice(0, MAX_PEOPLE).map(personOf),
    };
  });

  app.post('/api/admin/delegates', limited, async (request, reply): Promise<AdminDelegation> => {
    const { user: by } = await administratorOf(request, sessions);
    const delegation = await delegates.add(asked(request.body));
    audit.info('delegate added', { by: by.userName, ...namesOf(delegation) });
    reply.code(201);
    return answer(delegation);
  });

  app.delete('/api/admin/delegates', limited, async (request): Promise<AdminDelegation> => {
    const { user: by } = await administratorOf(request, sessions);
    const delegation = await delegates.remove(asked(request.query));
    audit.info('delegate taken back', { by: by.userName, ...namesOf(delegation) });
    return answer(delegation);
  });
}

function personOf({ userName, displayName }: { readonly userName: string; readonly displayName: string }) {
  return { userName, displayName };
}
