import type { FastifyInstance } from 'fastify';
import type { Settings, SipSettings } from '../../shared/api/settings-schema';
import type { EnvironmentConfig } from '../config/config';
import { identityOf } from '../http/bearer';
import { dialledCodes } from './dialled-codes';
import { diallingSource } from './dialling-settings';
import type { Sessions } from '../sign-in/sessions';
import type { SettingsBook } from './settings-book';
import type { SipAccounts } from './sip-accounts';

export interface SettingsRoutesOptions {
  readonly environment: EnvironmentConfig;
  readonly sessions: Sessions;
  readonly settings: Pick<SettingsBook, 'of'>;
  readonly sipAccounts: SipAccounts;
}

/** What pages and SIP clients need to know. Shapes: `shared/api/settings-schema.ts`. */
export function settingsRoutes(
  app: FastifyInstance,
  { environment, sessions, settings, sipAccounts }: SettingsRoutesOptions,
): void {
  const codes = dialledCodes(environment);

  app.get('/api/settings', async (request): Promise<Settings> => {
    const { environment: id } = await identityOf(request, sessions, 'guests-too');
    const { iceServers } = environment;
    const resolved = settings.of(id);
    const [supportEmail, pullCall] = [resolved.supportEmail.value, resolved.pullCallCode.value];
    return {
      environment: id,
      ...diallingSource(resolved),
      ...(supportEmail === '' ? {} : { supportEmail }),
      iceServers,
      featureCodes: { ...codes, ...(pullCall === '' ? {} : { pullCall }) },
      callerDisplay: resolved.callerDisplay.value,
      holdSound: resolved.holdSound.value,
      settings: resolved,
    };
  });

  app.get('/api/settings/sip', async (request, reply): Promise<SipSettings> => {
    const { user } = await identityOf(request, sessions, 'guests-too');
    reply.header('cache-control', 'no-store');
    return sipAccounts(user, request);
  });
}
