import {
  adminRightsListSchema,
  adminRightsSchema,
  type AdminRights,
  type AdminRightsList,
  type RightsEditRequest,
} from '../../shared/api/admin-rights-schema';
import { adminTelephoneSchema, type AdminTelephone } from '../../shared/api/admin-telephone-schema';
import { exportedSchema, importedSchema, type Imported } from '../../shared/api/admin-import-schema';
import type { ApiClient } from '../../shared/api/api-client';

/** What people and their telephone system may do with calls, as administrators ask for it. Every method rejects with AppError. */
export class RightsClient {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  /** Those whose name or numbers have all the words. */
  list(search: string): Promise<AdminRightsList> {
    const query = search.trim() === '' ? '' : `?search=${encodeURIComponent(search.trim().slice(0, 100))}`;
    return this.server.authorised(adminRightsListSchema, { path: `/api/admin/rights${query}` });
  }

  /** By the id of the user. */
  change(id: string, body: RightsEditRequest): Promise<AdminRights> {
    return this.server.authorised(adminRightsSchema, { method: 'PATCH', path: pathOf(id), body });
  }

  /** Back to what the configuration says. */
  reset(id: string): Promise<AdminRights> {
    return this.server.authorised(adminRightsSchema, { method: 'DELETE', path: pathOf(id) });
  }

  telephone(): Promise<AdminTelephone> {
    return this.server.authorised(adminTelephoneSchema, { path: '/api/admin/telephone' });
  }

  import(csv: string, { apply }: { readonly apply: boolean }): Promise<Imported> {
    const path = '/api/admin/rights/import';
    return this.server.authorised(importedSchema, { method: 'POST', path, body: { csv, apply } });
  }

  async export(delimiter: ',' | ';'): Promise<string> {
    const path = `/api/admin/rights/export?delimiter=${encodeURIComponent(delimiter)}`;
    return (await this.server.authorised(exportedSchema, { path })).csv;
  }
}

function pathOf(id: string): string {
  return `/api/admin/rights/${encodeURIComponent(id)}`;
}
