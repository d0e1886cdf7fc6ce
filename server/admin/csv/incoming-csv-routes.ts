import type { FastifyInstance } from 'fastify';
import {
  exportQuerySchema,
  importSchema,
  MAX_CSV_BYTES,
  type Imported,
} from '../../../shared/api/admin-import-schema';
import type { Logger } from '../../../shared/diagnostics/logger';
import { administratorOf } from '../../http/administrator';
import { parseInput } from '../../http/parse-input';
import type { Sessions } from '../../sign-in/sessions';
import { exportGroups, importGroups, type GroupsCsvParts } from './groups-csv';
import { exportRights, importRights, type RightsCsvParts } from './rights-csv';

export interface IncomingCsvRoutesOptions extends GroupsCsvParts, RightsCsvParts {
  readonly sessions: Sessions;
  readonly audit: Logger;
}

const IMPORTS_A_MINUTE = 20;
/** Room for the text of a file as JSON writes it. */
const BODY_LIMIT = MAX_CSV_BYTES + 4 * 1024 * 1024;

/** Hunt groups and rights to a file and from one. Shapes: `shared/api/admin-import-schema.ts`. */
export function incomingCsvRoutes(app: FastifyInstance, options: IncomingCsvRoutesOptions): void {
  const { sessions, audit } = options;
  const files = {
    groups: { what: 'hunt groups', import: importGroups, export: exportGroups },
    rights: { what: 'rights', import: importRights, export: exportRights },
  };
  for (const [path, file] of Object.entries(files)) {
    app.get(`/api/admin/${path}/export`, async (request): Promise<{ csv: string }> => {
      const { user: by } = await administratorOf(request, sessions);
      const { delimiter } = parseInput(exportQuerySchema, request.query);
      audit.info(`${file.what} exported`, { by: by.userName });
      return { csv: file.export(options, delimiter) };
    });
    app.post(
      `/api/admin/${path}/import`,
      {
        bodyLimit: BODY_LIMIT,
        config: { rateLimit: { max: IMPORTS_A_MINUTE, timeWindow: 60_000 } },
        // Nobody else's long text is even read.
        onRequest: async (request) => {
          await administratorOf(request, sessions);
        },
      },
      async (request): Promise<Imported> => {
        const { user: by } = await administratorOf(request, sessions);
        const { csv, apply } = parseInput(importSchema, request.body);
        const imported = await file.import(csv, apply, options);
        if (imported.applied) audit.info(`${file.what} imported`, { by: by.userName, ...imported.counts });
        return imported;
      },
    );
  }
}
