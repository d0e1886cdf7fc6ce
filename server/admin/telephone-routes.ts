import type { FastifyInstance } from 'fastify';
import type { AdminTelephone } from '../../shared/api/admin-telephone-schema';
import { featureCodeNames } from '../../shared/feature-codes/feature-code-profile';
import type { IncomingFeature } from '../../shared/incoming-calls/incoming-calls';
import type { EnvironmentConfig } from '../config/config';
import { administratorOf } from '../http/administrator';
import { codesOf, pbxKindOf } from '../settings/dialled-codes';
import type { Sessions } from '../sign-in/sessions';

export interface TelephoneRoutesOptions {
  readonly sessions: Sessions;
  readonly environment: EnvironmentConfig;
  readonly impossible: readonly IncomingFeature[];
}

/** What the telephone system is told and allowed, as the configuration says it. Shapes: `shared/api/admin-telephone-schema.ts`. */
export function telephoneRoutes(app: FastifyInstance, options: TelephoneRoutesOptions): void {
  const { sessions, environment, impossible } = options;
  const codes = codesOf(environment);
  const { forbiddenPrefixes, allowedPrefixes } = environment.forwarding;
  const answer: AdminTelephone = {
    kind: pbxKindOf(environment),
    codes: featureCodeNames.map((name) => ({
      name,
      ...(codes[name] ? { code: codes[name] } : {}),
      configured: environment.featureCodes?.[name] !== undefined,
    })),
    impossible: [...impossible],
    forbiddenPrefixes,
    allowedPrefixes,
  };

  app.get('/api/admin/telephone', async (request): Promise<AdminTelephone> => {
    await administratorOf(request, sessions);
    return answer;
  });
}
