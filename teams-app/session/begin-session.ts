import type { EnvironmentInfo, SignIn } from '../../shared/api/session-schema';
import type { SignedIn } from '../../shared/api/session-keeper';
import type { Logger } from '../../shared/diagnostics/logger';
import { categoryOf, errorCodeOf } from '../../shared/errors/app-error';

/** As much of `SessionKeeper` as beginning needs. */
export interface SessionStarter {
  signIn(signIn: SignIn): Promise<SignedIn>;
  resume(): Promise<SignedIn | undefined>;
}

export interface BeginSessionOptions {
  readonly session: SessionStarter;
  /** What the host vouches for its user with, where it does. */
  readonly hostToken?: (() => Promise<string>) | undefined;
  readonly environments: () => Promise<readonly EnvironmentInfo[]>;
  /** The environment of last time. */
  readonly preferred?: string | undefined;
  /** The person signed out here and has not signed in since: nobody is signed in unasked. */
  readonly signedOut: boolean;
  readonly log: Logger;
}

export type Begun =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'form'; readonly environments: readonly EnvironmentInfo[] };

/**
 * Signs in without asking where that is possible: by the host's word, else by the session this
 * window had before; else the person is asked. Rejects with AppError when the server is out of
 * reach, which is no reason to ask for a password.
 */
export async function beginSession(options: BeginSessionOptions): Promise<Begun> {
  const { session, hostToken, environments, preferred, signedOut } = options;
  // Asked at once: the host and the server take their time side by side.
  const listing = environments();
  const vouched = hostToken && !signedOut ? settled(hostToken(), options.log) : undefined;
  const listed = await listing;
  const form: Begun = { kind: 'form', environments: listed };
  if (signedOut) return form;
  const token = await vouched;
  const environment = (listed.find(({ id }) => id === preferred) ?? listed[0])?.id;
  if (token !== undefined && environment !== undefined) {
    const signedIn = await byHost(options, { environment, hostToken: token });
    if (signedIn) return { kind: 'signed-in', signedIn };
  }
  const resumed = await session.resume();
  return resumed ? { kind: 'signed-in', signedIn: resumed } : form;
}

async function byHost({ session, log }: BeginSessionOptions, signIn: SignIn): Promise<SignedIn | undefined> {
  try {
    return await session.signIn(signIn);
  } catch (error) {
    const code = errorCodeOf(error);
    if (categoryOf(code) === 'network') throw error;
    log.info("the server does not take the host's word", { code });
    return undefined;
  }
}

async function settled(token: Promise<string>, log: Logger): Promise<string | undefined> {
  try {
    return await token;
  } catch (error) {
    log.info('the host vouches for nobody', { code: errorCodeOf(error) });
    return undefined;
  }
}
