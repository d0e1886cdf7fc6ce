import type { FastifyRequest } from 'fastify';
import type { SipSettings } from '../../shared/api/settings-schema';
import { AppError } from '../../shared/errors/app-error';
import type { Config, EnvironmentConfig } from '../config/config';
import { sipPasswordOf, type Keys } from '../config/keys';
import { hostOf } from '../http/request-address';
import { StartError } from '../start-error';
import type { StoredUser } from '../store/user-store';

/** How the telephone of a user registers. @throws AppError when that cannot be said to this request */
export type SipAccounts = (user: StoredUser, request: FastifyRequest) => SipSettings;

/** Accounts of the embedded switch: it is reached as we are, and a user is the extension. */
export function switchAccounts(environment: EnvironmentConfig, keys: Keys): SipAccounts {
  return (user, request) => {
    const { extension, displayName } = user;
    const host = hostOf(request);
    if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
    return {
      servers: [`${request.protocol === 'https' ? 'wss' : 'ws'}://${host}/sip`],
      domain: environment.domain,
      userName: extension,
      authorizationUser: extension,
      password: sipPasswordOf(keys, environment.domain, user),
      displayName,
    };
  };
}

/**
 * Accounts of the customer's PBX: of the configuration, or with the account an administrator made. Undefined without one.
 * @throws StartError with the demo people, whom no PBX knows
 */
export function pbxAccounts(
  { environment, users, meetings }: Config,
  demo: boolean,
): SipAccounts | undefined {
  const { pbx, domain } = environment;
  if (!pbx) return undefined;
  if (demo) throw new StartError('The demo people have no account at environment.pbx; start with --no-demo.');
  const accounts = new Map(users.map(({ userName, sip }) => [userName, sip]));
  return ({ userName: name, extension, displayName, role, sip }) => {
    const account = role === 'guest' ? meetings.guestAccount : (sip ?? accounts.get(name));
    if (!account) throw new AppError('not-found', 'no SIP account');
    const userName = account.userName ?? extension;
    const { authorizationUser = userName, password } = account;
    return { servers: [...pbx.servers], domain, userName, authorizationUser, password, displayName };
  };
}
