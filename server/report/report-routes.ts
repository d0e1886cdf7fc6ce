import type { FastifyInstance } from 'fastify';
import about from '../../package.json';
import type { PartReport } from '../../shared/diagnostics/report/part-report';
import type { UserJournals } from '../diagnostics/user-journals';
import { identityOf } from '../http/bearer';
import type { Hub } from '../hub/hub';
import type { Sessions } from '../sign-in/sessions';

export interface ReportRoutesOptions {
  readonly sessions: Sessions;
  readonly journals: UserJournals;
  readonly hub: Pick<Hub, 'presence'>;
}

/** `GET /api/report`: what the server has logged about whoever asks, and about nobody else. */
export function reportRoutes(app: FastifyInstance, { sessions, journals, hub }: ReportRoutesOptions): void {
  app.get('/api/report', async (request): Promise<PartReport> => {
    const { user } = await identityOf(request, sessions);
    const { companion, controllers } = hub.presence(user.id);
    return {
      app: 'server',
      version: about.version,
      platform: [],
      facts: {
        clock: new Date().toISOString(),
        'up for': `${String(Math.floor(process.uptime()))} s`,
        companion: companion ? 'connected' : 'not connected',
        controllers: String(controllers),
      },
      entries: journals.entriesOf(user.id, user.userName),
    };
  });
}
