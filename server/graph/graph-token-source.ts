import type { GraphToken } from '../../shared/api/graph-schema';
import type { Identity } from '../sign-in/sessions';

export type { GraphToken } from '../../shared/api/graph-schema';

/**
 * Where a signed-in user's token for Microsoft Graph comes from: an exchange on the user's behalf,
 * or the evaluation. Undefined: this user has no Microsoft 365. Rejects with AppError (`unavailable`,
 * `forbidden`, …) when there is one that gives no token now.
 */
export type GraphTokenSource = (identity: Identity) => Promise<GraphToken | undefined>;

/** The first of several sources that knows the user. */
export function firstOf(...sources: readonly GraphTokenSource[]): GraphTokenSource {
  return async (identity) => {
    for (const source of sources) {
      const token = await source(identity);
      if (token) return token;
    }
    return undefined;
  };
}
