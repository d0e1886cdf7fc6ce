import type { ApiClient } from '../../shared/api/api-client';
import { exportedSchema, importedSchema, type Imported } from '../../shared/api/admin-import-schema';
import {
  adminUserSchema,
  adminUsersSchema,
  type AdminUser,
  type AdminUsers,
  type NewUser,
  type UserEditRequest,
} from '../../shared/api/admin-users-schema';
import type { CsvDesk } from '../controls/csv-desk';

/** Passwords are hashed one after the other, each in a third of a second. */
const IMPORT_TIMEOUT_MS = 120_000;

/** The accounts, as administrators ask for them. Every method rejects with AppError. */
export class UsersClient implements CsvDesk {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  /** Those that have all the words; pages from 1. */
  list(search: string, page: number): Promise<AdminUsers> {
    const words = search.trim().slice(0, 100);
    const query = words === '' ? '' : `&search=${encodeURIComponent(words)}`;
    return this.server.authorised(adminUsersSchema, {
      path: `/api/admin/users?page=${String(page)}${query}`,
    });
  }

  add(body: NewUser): Promise<AdminUser> {
    return this.server.authorised(adminUserSchema, { method: 'POST', path: '/api/admin/users', body });
  }

  change(id: string, body: UserEditRequest): Promise<AdminUser> {
    const path = `/api/admin/users/${encodeURIComponent(id)}`;
    return this.server.authorised(adminUserSchema, { method: 'PATCH', path, body });
  }

  import(csv: string, { apply }: { readonly apply: boolean }): Promise<Imported> {
    return this.server.authorised(importedSchema, {
      method: 'POST',
      path: '/api/admin/users/import',
      body: { csv, apply },
      timeout: IMPORT_TIMEOUT_MS,
    });
  }

  async export(delimiter: ',' | ';'): Promise<string> {
    const path = `/api/admin/users/export?delimiter=${encodeURIComponent(delimiter)}`;
    return (await this.server.authorised(exportedSchema, { path })).csv;
  }
}
