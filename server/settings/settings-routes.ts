import type { FastifyInstance } from 'fastify';
import type { Settings, SipSettings } from '../../shared/api/settings-schema';
import { AppError } from '../../shared/errors/app-error';
import type { EnvironmentConfig } from '../config/config';
import { sipPassword, type Keys } from '../config/keys';
import { identityOf } from '../http/bearer';
import { hostOf } from '../http/request-address';
import { diallingSource } from './dialling-settings';
import type { Sessions } from '../sign-in/sessions';

export interface SettingsRoutesOptions {
  readonly environment: EnvironmentConfig;
  readonly sessions: Sessions;
  readonly keys: Keys;
}

/** What pages and SIP clients need to know. Shapes: `shared/api/settings-schema.ts`. */
export function settingsRoutes(
  app: FastifyInstance,
  { environment, sessions, keys }: SettingsRoutesOptions,
): void {
  app.get('/api/settings', async (request): Promise<Settings> => {
    await identityOf(request, sessions);
    const { id, supportEmail, iceServers, featureCodes, callerDisplay, holdSound } = environment;
    return {
      environment: id,
      ...diallingSource(environment),
      supportEmail,
      iceServers,
      featureCodes,
      callerDisplay,
      holdSound,
    };
  });

  app.get('/api/settings/sip', async (request, reply): Promise<SipSettings> => {
    const { user } = await identityOf(request, sessions);
    const host = hostOf(request);
    if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
    reply.header('cache-control', 'no-store');
    return {
      servers: [`${request.protocol === 'https' ? 'wss' : 'ws'}://${host}/sip`],
      domain: environment.domain,
      userName: user.extension,
      authorizationUser: user.extension,
      password: sipPassword(keys, environment.domain, user.extension),
      displayName: user.displayName,
    };
  });
}
