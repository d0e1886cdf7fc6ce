import type { IncomingRights } from '../../shared/incoming-calls/incoming-calls';
import { AppError } from '../../shared/errors/app-error';
import type { UserIncomingConfig } from '../config/incoming-calls-config';
import type { UserDirectory } from '../sign-in/user-directory';
import type { GivenRights, IncomingRightsStore } from '../store/incoming-rights-store';
import type { ForwardCheck } from './forward-check';
import { InTurn } from './in-turn';

export interface RightsBookParts {
  readonly store: IncomingRightsStore;
  readonly users: Pick<UserDirectory, 'find' | 'findByExtension'>;
  /** By user name. */
  readonly configured: ReadonlyMap<string, UserIncomingConfig>;
  /** By user id, as they are kept. */
  readonly given: Map<string, GivenRights>;
  readonly check: Pick<ForwardCheck, 'readTwin'>;
  readonly onChanged: (userIds: Iterable<string>) => void;
}

const everything = { forward: true, sendAll: true };

/**
 * What users may choose for their incoming calls: what an administrator said here, else the configuration,
 * else everything, with no twin.
 */
export class RightsBook {
  private readonly turns = new InTurn();

  constructor(private readonly parts: RightsBookParts) {}

  of(userId: string): IncomingRights {
    const user = this.parts.users.find(userId);
    const configured = user && this.parts.configured.get(user.userName);
    const { forward, sendAll, internalTwin, mobileTwin } = {
      ...everything,
      ...configured,
      ...this.parts.given.get(userId),
    };
    return {
      forward,
      sendAll,
      ...(typeof internalTwin === 'string' ? { internalTwin } : {}),
      ...(typeof mobileTwin === 'string' ? { mobileTwin } : {}),
    };
  }

  /** What an administrator said; undefined: nothing. */
  givenTo(userId: string): GivenRights | undefined {
    return this.parts.given.get(userId);
  }

  /**
   * What is left open stays; a twin of null is none, whatever the configuration says.
   * @throws AppError `not-found` for the user or the twin, `invalid-input`, `forward-loop` for one's own
   * extension, `forward-forbidden`
   */
  change(userId: string, edit: GivenRights): Promise<IncomingRights> {
    return this.turns.run(async () => {
      const rights = this.checked(userId, edit);
      const { given, store } = this.parts;
      await store.set(userId, rights);
      given.set(userId, rights);
      this.parts.onChanged([userId]);
      return this.of(userId);
    });
  }

  /**
   * What would be kept; changes nothing.
   * @throws AppError as `change`
   */
  checked(userId: string, edit: GivenRights): GivenRights {
    const { users, given, check } = this.parts;
    const user = users.find(userId);
    if (!user || user.role === 'guest') throw new AppError('not-found', 'no such user');
    const { internalTwin, mobileTwin } = edit;
    if (typeof internalTwin === 'string') {
      const twin = users.findByExtension(internalTwin);
      if (!twin || twin.role === 'guest') throw new AppError('not-found', 'no such extension');
      if (twin.id === userId) throw new AppError('forward-loop', 'the twin is the extension itself');
    }
    const mobile = typeof mobileTwin === 'string' ? { mobileTwin: check.readTwin(mobileTwin) } : {};
    const said = Object.entries({ ...edit, ...mobile }).filter(([, value]) => value !== undefined);
    return { ...given.get(userId), ...Object.fromEntries(said) };
  }

  /** Back to what the configuration says. */
  reset(userId: string): Promise<IncomingRights> {
    return this.turns.run(async () => {
      await this.parts.store.remove(userId);
      this.parts.given.delete(userId);
      this.parts.onChanged([userId]);
      return this.of(userId);
    });
  }
}
