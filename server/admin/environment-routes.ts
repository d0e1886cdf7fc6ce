import type { FastifyInstance } from 'fastify';
import type { AdminEnvironments } from '../../shared/api/admin-schema';
import type { EnvironmentInfo } from '../../shared/api/session-schema';
import type { EnvironmentConfig } from '../config/config';
import { administratorOf } from '../http/administrator';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';

export interface EnvironmentRoutesOptions {
  readonly sessions: Sessions;
  /** The PBX behind every environment of this server. */
  readonly environment: EnvironmentConfig;
  /** The ways into it. */
  readonly infos: () => readonly Pick<EnvironmentInfo, 'id' | 'name' | 'signIn'>[];
  readonly users: UserDirectory;
}

/** The environments, with what stands behind them. Shapes: `shared/api/admin-schema.ts`. */
export function environmentRoutes(
  app: FastifyInstance,
  { sessions, environment, infos, users }: EnvironmentRoutesOptions,
): void {
  app.get('/api/admin/environments', async (request): Promise<AdminEnvironments> => {
    await administratorOf(request, sessions);
    const { domain, pbx } = environment;
    return {
      environments: infos().map(({ id, name, signIn }) => ({
        id,
        name,
        signIn,
        domain,
        sipServers: pbx && [...pbx.servers],
        people: users.all.length,
      })),
    };
  });
}
