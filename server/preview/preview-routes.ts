import type { FastifyInstance } from 'fastify';
import type * as z from 'zod/mini';
import {
  hostTokenRequestSchema,
  type hostTokenSchema,
  type previewConfigSchema,
  type previewPeopleSchema,
} from '../../shared/api/preview-schema';
import { AppError } from '../../shared/errors/app-error';
import { parseInput } from '../http/parse-input';
import { demoAccounts } from './demo-people';
import type { HostTokens } from '../sign-in/host-tokens';
import type { UserDirectory } from '../sign-in/user-directory';

export interface PreviewRoutesOptions {
  readonly users: UserDirectory;
  readonly hostTokens: HostTokens;
  readonly publicUrl?: string | undefined;
  /** Known once we listen; undefined: no https. */
  readonly httpsPort: () => number | undefined;
}

/** What the simulated hosts need. Mounted for an evaluation only: it vouches for whoever is asked for. */
export function previewRoutes(app: FastifyInstance, options: PreviewRoutesOptions): void {
  const { users, hostTokens, publicUrl, httpsPort } = options;
  // Nobody else is vouched for: an account of the configuration has a password that only its owner knows.
  const people = demoAccounts.flatMap(({ userName }) => users.findByName(userName) ?? []);

  app.get('/preview/api/people', (): z.infer<typeof previewPeopleSchema> => ({
    people: people.map(({ userName, displayName, extension, title }) => ({
      userName,
      displayName,
      extension,
      title,
    })),
  }));

  app.post('/preview/api/host-token', async (request): Promise<z.infer<typeof hostTokenSchema>> => {
    const { userName } = parseInput(hostTokenRequestSchema, request.body);
    const person = people.find((one) => one.userName === userName);
    if (!person) throw new AppError('not-found', 'no such person');
    return { token: await hostTokens.issue(person.userName) };
  });

  app.get('/preview/api/config', (): z.infer<typeof previewConfigSchema> => ({
    appOrigin: publicUrl,
    httpsPort: httpsPort(),
  }));
}
