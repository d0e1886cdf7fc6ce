import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { CodeReader, ReadCode } from '../../../shared/feature-codes/read-code';
import type { LocalAgent, LocalCall, LocalCallHandler, LocalParty } from '../../switch';
import type { UserDirectory } from '../../sign-in/user-directory';
import type { StoredUser } from '../../store/user-store';
import type { GroupDirectory } from '../group-directory';
import type { IncomingBook } from '../incoming-book';
import type { RightsBook } from '../rights-book';
import { changeByCode } from './changes-by-code';

export interface FeatureAgentParts {
  readonly codes: CodeReader;
  readonly users: Pick<UserDirectory, 'findByExtension'>;
  readonly groups: Pick<GroupDirectory, 'byNumber'>;
  readonly rights: Pick<RightsBook, 'of'>;
  readonly book: Pick<IncomingBook, 'change'>;
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
 * The codes of the embedded switch that change how one's calls come in, for telephones without our pages.
 * Whoever dials one hears nothing and is called nothing: the call ends as `LocalCall.done` says, or with a
 * status that tells why not.
 */
export class FeatureAgent implements LocalAgent {
  constructor(private readonly parts: FeatureAgentParts) {}

  partyOf(dialled: string): LocalParty | undefined {
    const code = this.parts.codes.read(dialled);
    if (!code || !isChange(code)) return undefined;
    return { number: dialled, name: 'Feature code', feature: true };
  }

  called(call: LocalCall): LocalCallHandler {
    const code = this.parts.codes.read(call.party.number);
    const user = this.parts.users.findByExtension(call.caller);
    if (code && user) void this.carryOut(call, code, user);
    else call.refuse({ status: 404 });
    return handler;
  }

  private async carryOut(call: LocalCall, code: ReadCode, user: StoredUser): Promise<void> {
    const { groups, rights, book, log } = this.parts;
    const change = changeByCode(code, {
      groupId: (number) => groups.byNumber(number)?.id,
      twin: rights.of(user.id).internalTwin === undefined ? 'mobile' : 'internal',
    });
    try {
      if (change) await book.change(user, change);
      call.done();
    } catch (error) {
      const status = error instanceof AppError ? (refusals[error.code] ?? 500) : 500;
      if (status === 500) log.error('a feature code failed', { code: code.name, error });
      call.refuse({ status });
    }
  }
}

function isChange({ name }: ReadCode): boolean {
  return /^(forward|sendAll|twinning|group(On|Off))/.test(name);
}
