import { AppError } from '../../../shared/errors/app-error';
import type { Outbound } from '../../outbound/outbound';
import type { Environment } from '../environments';
import { OAuthProvider } from './oauth-provider';

/** The identity providers of the environments, each made when it is first needed. */
export class OAuthProviders {
  private readonly made = new Map<string, OAuthProvider>();

  constructor(
    private readonly outbound: Outbound,
    private readonly keyCooldown?: number,
  ) {}

  /** @throws AppError `forbidden` for an environment that signs in otherwise */
  of({ id, signIn }: Environment): OAuthProvider {
    if (signIn.kind !== 'oauth') throw new AppError('forbidden', 'no identity provider here');
    const known = this.made.get(id);
    if (known) return known;
    const { outbound, keyCooldown } = this;
    const provider = new OAuthProvider({ config: signIn, outbound, keyCooldown });
    this.made.set(id, provider);
    return provider;
  }
}
