import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionKeeper } from '../../shared/api/session-keeper';
import type { EnvironmentInfo, User } from '../../shared/api/session-schema';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';

/** How far somebody has come into the page. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly code: ErrorCode }
  | {
      readonly kind: 'sign-in';
      readonly environments: readonly EnvironmentInfo[];
      readonly reason: Reason;
    }
  /** Signed in; whether as an administrator says the user's role. */
  | { readonly kind: 'in'; readonly user: User };

export interface StageControl {
  readonly stage: Stage;
  /** Looks again, after signing in and after what failed. */
  readonly look: () => void;
  readonly signOut: () => void;
}

type Reason = 'first' | 'signed-out' | 'ended';

/** Follows the session of this window, from its first look to its end. `loadEnvironments` must be the same function at every render. */
export function useStage(
  session: SessionKeeper,
  loadEnvironments: () => Promise<readonly EnvironmentInfo[]>,
): StageControl {
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  const leaving = useRef(false);
  const look = useCallback(
    (reason: Reason) => stageOf(session, loadEnvironments, reason).then(setStage),
    [session, loadEnvironments],
  );
  useEffect(() => {
    void look('first');
    return session.onSignedOut(() => {
      void look(leaving.current ? 'signed-out' : 'ended');
      leaving.current = false;
    });
  }, [session, look]);
  return {
    stage,
    look: () => void look('first'),
    signOut: () => {
      leaving.current = true;
      void session.signOut();
    },
  };
}

/** Never rejects: what cannot be found out is a stage of its own. */
async function stageOf(
  session: SessionKeeper,
  loadEnvironments: () => Promise<readonly EnvironmentInfo[]>,
  reason: Reason,
): Promise<Stage> {
  try {
    const signedIn = session.current() ?? (reason === 'first' ? await session.resume() : undefined);
    if (signedIn) return { kind: 'in', user: signedIn.user };
    return { kind: 'sign-in', environments: await loadEnvironments(), reason };
  } catch (error) {
    return { kind: 'unreachable', code: errorCodeOf(error) };
  }
}
