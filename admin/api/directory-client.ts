import type { ApiClient } from '../../shared/api/api-client';
import { auditSchema, type AuditPage } from '../../shared/api/admin-audit-schema';
import { adminDirectorySchema, type AdminDirectory } from '../../shared/api/admin-directory-schema';
import { exportedSchema, importedSchema, type Imported } from '../../shared/api/admin-import-schema';
import type { CsvDesk, ImportChoice } from '../controls/csv-desk';

/** A large directory is read, or written, for as long as this. */
const PATIENCE_MS = 120_000;

/** The sources of the directory, and what administrators did. Every method rejects with AppError. */
export class DirectoryClient implements CsvDesk {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  overview(): Promise<AdminDirectory> {
    return this.server.authorised(adminDirectorySchema, { path: '/api/admin/directory' });
  }

  /** Looks at the customer's directory now; answers when it has. */
  synchronise(): Promise<AdminDirectory> {
    return this.server.authorised(adminDirectorySchema, {
      method: 'POST',
      path: '/api/admin/directory/ldap/synchronise',
      body: {},
      timeout: PATIENCE_MS,
    });
  }

  import(csv: string, choice: ImportChoice): Promise<Imported> {
    return this.server.authorised(importedSchema, {
      method: 'POST',
      path: '/api/admin/directory/import',
      body: { csv, ...choice },
      timeout: PATIENCE_MS,
    });
  }

  async export(delimiter: ',' | ';'): Promise<string> {
    const path = `/api/admin/directory/export?delimiter=${encodeURIComponent(delimiter)}`;
    return (await this.server.authorised(exportedSchema, { path })).csv;
  }

  /** The newest first; older than a line where one is named. */
  audit(before?: number): Promise<AuditPage> {
    const query = before === undefined ? '' : `?before=${String(before)}`;
    return this.server.authorised(auditSchema, { path: `/api/admin/audit${query}` });
  }
}
