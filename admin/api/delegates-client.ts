import {
  adminDelegatesSchema,
  adminDelegationSchema,
  type AdminDelegates,
  type AdminDelegation,
  type DelegationRequest,
} from '../../shared/api/admin-delegates-schema';
import type { ApiClient } from '../../shared/api/api-client';

const PATH = '/api/admin/delegates';

/** Who acts for whom, as administrators ask for it. Every method rejects with AppError. */
export class DelegatesClient {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  /** Those where either name has all the words. */
  list(search: string): Promise<AdminDelegates> {
    const words = search.trim().slice(0, 100);
    const path = words === '' ? PATH : `${PATH}?search=${encodeURIComponent(words)}`;
    return this.server.authorised(adminDelegatesSchema, { path });
  }

  add(body: DelegationRequest): Promise<AdminDelegation> {
    return this.server.authorised(adminDelegationSchema, { method: 'POST', path: PATH, body });
  }

  remove({ owner, delegate }: AdminDelegation): Promise<AdminDelegation> {
    const who = new URLSearchParams({ owner: owner.userName, delegate: delegate.userName });
    return this.server.authorised(adminDelegationSchema, {
      method: 'DELETE',
      path: `${PATH}?${who.toString()}`,
    });
  }
}
