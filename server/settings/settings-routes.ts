import type { FastifyInstance } from 'fastify';
import type { Settings, SipSettings } from '../../shared/api/settings-schema';
import type { EnvironmentConfig } from '../config/config';
import { identityOf } from '../http/bearer';
import { diallingSource } from './dialling-settings';
import type { Sessions } from '../sign-in/sessions';
import type { SipAccounts } from './sip-accounts';

export interface SettingsRoutesOptions {
  readonly environment: EnvironmentConfig;
  readonly sessions: Sessions;
  readonly sipAccounts: SipAccounts;
}

/** What pages and SIP clients need to know. Shapes: `shared/api/settings-schema.ts`. */
export function settingsRoutes(
  app: FastifyInstance,
  { environment, sessions, sipAccounts }: SettingsRoutesOptions,
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
    reply.header('cache-control', 'no-store');
    return sipAccounts(user, request);
  });
}
