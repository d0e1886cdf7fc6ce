import type { FastifyInstance } from 'fastify';
import { lintRequestSchema, type AdminSettings } from '../../shared/api/admin-settings-schema';
import { SETTINGS_FILE_LIMIT } from '../../shared/settings/file/limits';
import { lintSettingsFile } from '../../shared/settings/file/lint-settings-file';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { OpenedSettings, SettingsConfig } from './open-settings';

export interface AdminSettingsRoutesOptions {
  readonly config: SettingsConfig;
  readonly sessions: Sessions;
  readonly settings: Pick<OpenedSettings, 'book' | 'file'>;
}

/** A character may take six in JSON. */
const LINT_BODY_LIMIT = 6 * SETTINGS_FILE_LIMIT;
/** Each reads a file that may be long. */
const LINTS_A_MINUTE = 60;

/** What administrators see of the settings. Shapes: `shared/api/admin-settings-schema.ts`. */
export function adminSettingsRoutes(
  app: FastifyInstance,
  { config, sessions, settings }: AdminSettingsRoutesOptions,
): void {
  app.get('/api/admin/settings', async (request): Promise<AdminSettings> => {
    await administratorOf(request, sessions);
    const { environment, environments: further = [] } = config;
    const file = fileState(environment.settingsFile?.location, settings.file);
    return {
      environments: [environment, ...further].map(({ id, name }) => ({
        id,
        name,
        settings: settings.book.of(id),
      })),
      ...(file && { file }),
    };
  });

  app.post(
    '/api/admin/settings-file/lint',
    {
      bodyLimit: LINT_BODY_LIMIT,
      config: { rateLimit: { max: LINTS_A_MINUTE, timeWindow: 60_000 } },
      // Nobody else's long text is even read.
      onRequest: async (request) => {
        await administratorOf(request, sessions);
      },
    },
    (request) => {
      const { text } = parseInput(lintRequestSchema, request.body);
      return { findings: lintSettingsFile(text) };
    },
  );
}

function fileState(location: string | undefined, file: OpenedSettings['file']): AdminSettings['file'] {
  if (location === undefined || !file) return undefined;
  const { state, readAt, findings, trace } = file.snapshot();
  return {
    // What follows may be a key of the web server's.
    location: location.replace(/[?#].*$/, ''),
    state,
    readAt,
    findings: [...findings],
    trace: [...trace],
  };
}
