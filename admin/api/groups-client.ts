import {
  adminGroupSchema,
  adminGroupsSchema,
  type AdminGroup,
  type AdminGroups,
  type GroupEditRequest,
  type NewGroup,
} from '../../shared/api/admin-groups-schema';
import { exportedSchema, importedSchema, type Imported } from '../../shared/api/admin-import-schema';
import type { ApiClient } from '../../shared/api/api-client';

/** The hunt groups, as administrators ask for them. Every method rejects with AppError. */
export class GroupsClient {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  /** Those whose name, number or members have all the words. */
  list(search: string): Promise<AdminGroups> {
    const query = search.trim() === '' ? '' : `?search=${encodeURIComponent(search.trim().slice(0, 100))}`;
    return this.server.authorised(adminGroupsSchema, { path: `/api/admin/groups${query}` });
  }

  add(body: NewGroup): Promise<AdminGroup> {
    return this.server.authorised(adminGroupSchema, { method: 'POST', path: '/api/admin/groups', body });
  }

  change(id: string, body: GroupEditRequest): Promise<AdminGroup> {
    return this.server.authorised(adminGroupSchema, { method: 'PATCH', path: pathOf(id), body });
  }

  remove(id: string): Promise<AdminGroup> {
    return this.server.authorised(adminGroupSchema, { method: 'DELETE', path: pathOf(id) });
  }

  import(csv: string, { apply }: { readonly apply: boolean }): Promise<Imported> {
    const path = '/api/admin/groups/import';
    return this.server.authorised(importedSchema, { method: 'POST', path, body: { csv, apply } });
  }

  async export(delimiter: ',' | ';'): Promise<string> {
    const path = `/api/admin/groups/export?delimiter=${encodeURIComponent(delimiter)}`;
    return (await this.server.authorised(exportedSchema, { path })).csv;
  }
}

function pathOf(id: string): string {
  return `/api/admin/groups/${encodeURIComponent(id)}`;
}
