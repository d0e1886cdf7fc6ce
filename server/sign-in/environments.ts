import type { EnvironmentInfo } from '../../shared/api/session-schema';
import { AppError } from '../../shared/errors/app-error';
import type { SignInConfig } from '../config/sign-in-config';

/** One way into the PBX of this server and to its people. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly signIn: SignInConfig;
  /** The simulated host's word counts here: in an evaluation only. */
  readonly simulatedHost?: boolean;
}

/** The environments of this server, in the order they are proposed in. */
export class Environments {
  private readonly byId: ReadonlyMap<string, Environment>;

  constructor(private readonly all: readonly Environment[]) {
    this.byId = new Map(all.map((one) => [one.id, one]));
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** @throws AppError `not-found` */
  get(id: string): Environment {
    const found = this.byId.get(id);
    if (!found) throw new AppError('not-found', 'no such environment');
    return found;
  }

  /** What anybody may know of them. */
  infos(): EnvironmentInfo[] {
    return this.all.map(({ id, name, signIn }) => ({
      id,
      name,
      signIn: signIn.kind,
      ...(signIn.kind === 'oauth'
        ? {
            oauth: {
              issuer: signIn.issuer,
              clientId: signIn.clientId,
              scopes: [...signIn.scopes],
              nested: signIn.nested,
            },
          }
        : {}),
    }));
  }
}
