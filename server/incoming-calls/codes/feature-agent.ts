import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { CodeReader, ReadCode } from '../../../shared/feature-codes/read-code';
import type { IncomingChange } from '../../../shared/incoming-calls/incoming-calls';
import type { LocalAgent, LocalCall, LocalCallHandler, LocalParty, SwitchFeatures } from '../../switch';
import type { UserDirectory } from '../../sign-in/user-directory';
import type { StoredUser } from '../../store/user-store';
import type { GroupDirectory } from '../group-directory';
import type { RightsBook } from '../rights-book';
import { changeByCode } from './changes-by-code';

export interface FeatureAgentParts {
  readonly codes: CodeReader;
  readonly users: Pick<UserDirectory, 'findByExtension'>;
  readonly groups: Pick<GroupDirectory, 'byNumber'>;
  readonly rights: Pick<RightsBook, 'of'>;
  readonly change: (user: StoredUser, change: IncomingChange) => Promise<unknown>;
  /** There once the switch is. */
  readonly features: () => Pick<SwitchFeatures, 'pickUp'> | undefined;
  readonly log: Logger;
}

/** RFC 3261 §21.4: what a telephone is told when a code cannot be carried out. */
const refusals: Partial<Record<ErrorCode, number>> = {
  forbidden: 403,
  'forward-forbidden': 403,
  'not-found': 404,
  'forward-loop': 482,
  'invalid-input': 484,
  'not-supported': 501,
};

/** Nothing of a code is media, and it is over before a key could be pressed. */
const handler: LocalCallHandler = {
  renegotiate: () => Promise.resolve(undefined),
  key: () => undefined,
  ended: () => undefined,
};

/**
 * The codes of the embedded switch: those that change how one's calls come in, for telephones without our
 * pages, and those that take a call which rings at another (RFC 3261 has no word for that; requirement C6).
 * Whoever dials the former hears nothing: the call ends as `LocalCall.done` says, or with a status that tells
 * why not.
 */
export class FeatureAgent implements LocalAgent {
  constructor(private readonly parts: FeatureAgentParts) {}

  partyOf(dialled: string): LocalParty | undefined {
    const code = this.parts.codes.read(dialled);
    if (!code || !isOurs(code)) return undefined;
    return { number: dialled, name: 'Feature code', feature: true };
  }

  called(call: LocalCall): LocalCallHandler {
    const code = this.parts.codes.read(call.party.number);
    const user = this.parts.users.findByExtension(call.caller);
    if (!code || !user) call.refuse({ status: 404 });
    else if (code.name === 'pickup') this.pickUp(call, code.values.extension);
    else if (code.name === 'groupPickup') this.pickUp(call, code.values.group);
    else void this.carryOut(call, code, user);
    return handler;
  }

  /** 480: nobody calls there. */
  private pickUp(call: LocalCall, number: string | undefined): void {
    const taken = number !== undefined && this.parts.features()?.pickUp([number], call);
    if (!taken) call.refuse({ status: 480 });
  }

  private async carryOut(call: LocalCall, code: ReadCode, user: StoredUser): Promise<void> {
    const { groups, rights, log } = this.parts;
    const change = changeByCode(code, {
      groupId: (number) => groups.byNumber(number)?.id,
      twin: rights.of(user.id).internalTwin === undefined ? 'mobile' : 'internal',
    });
    try {
      if (change) await this.parts.change(user, change);
      call.done();
    } catch (error) {
      const status = error instanceof AppError ? (refusals[error.code] ?? 500) : 500;
      if (status === 500) log.error('a feature code failed', { code: code.name, error });
      call.refuse({ status });
    }
  }
}

function isOurs({ name }: ReadCode): boolean {
  return /^(forward|sendAll|twinning|group|pickup)/.test(name);
}
