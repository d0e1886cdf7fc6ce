import type { ApiClient } from '../../shared/api/api-client';
import type { ContactSource } from '../../shared/contacts/contact-source';

/** The directory of the PBX, to hand a call over to somebody of it: fetched when it is first needed. */
export async function openDirectory(client: ApiClient): Promise<ContactSource> {
  const { DirectorySource } = await import('../../shared/api/directory-source');
  return new DirectorySource(client);
}
