import type { EnvironmentInfo, SignIn } from '../api/session-schema';
import type { SignedIn } from '../api/session-keeper';
import { tryWays, type SignInWay } from '../api/sign-in-ways';
import type { ErrorCode } from '../errors/error-code';

/** As much of `SessionKeeper` as beginning needs. */
export interface SessionStarter {
  signIn(signIn: SignIn): Promise<SignedIn>;
  resume(): Promise<SignedIn | undefined>;
}

export interface BeginSessionOptions {
  readonly session: SessionStarter;
  readonly environments: () => Promise<readonly EnvironmentInfo[]>;
  /** The environment of last time, or the one this app was made for; where there is but one it is that. */
  readonly preferred?: string | undefined;
  /** How to sign in to an environment without asking. */
  readonly quiet: (environment: EnvironmentInfo) => readonly SignInWay[];
  /** The person signed out here and has not signed in since: nobody is signed in unasked. */
  readonly signedOut: boolean;
}

export type Begun =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | {
      readonly kind: 'form';
      readonly environments: readonly EnvironmentInfo[];
      /** Why somebody who was vouched for was not let in. */
      readonly refusal?: ErrorCode | undefined;
    };

/**
 * Signs in without asking where that is possible: by whoever vouches, else by the session this window
 * had before; else the person is asked. Rejects with AppError when the server is out of reach, which
 * is no reason to ask for a password.
 */
export async function beginSession(options: BeginSessionOptions): Promise<Begun> {
  const { session, environments, preferred, quiet, signedOut } = options;
  const listed = await environments();
  if (signedOut) return { kind: 'form', environments: listed };
  const environment = environmentOf(listed, preferred);
  const outcome = environment
    ? await tryWays(quiet(environment), (presented) => session.signIn(presented))
    : {};
  const signedIn = outcome.entered ?? (await session.resume());
  if (signedIn) return { kind: 'signed-in', signedIn };
  return { kind: 'form', environments: listed, refusal: outcome.refusal };
}

/** The environment to go by: nobody is asked to choose among one. */
export function environmentOf(
  environments: readonly EnvironmentInfo[],
  preferred: string | undefined,
): EnvironmentInfo | undefined {
  return (
    environments.find(({ id }) => id === preferred) ??
    (environments.length === 1 ? environments[0] : undefined)
  );
}
