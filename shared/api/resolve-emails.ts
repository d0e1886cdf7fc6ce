import type { Contact } from '../contacts/contact';
import { foldEmail, MAX_EMAIL } from '../contacts/fold-email';
import type { ApiClient } from './api-client';
import { MAX_RESOLVED, resolvedSchema } from './resolve-schema';

/** Who of the PBX directory has these e-mail addresses, however many they are. Rejects with AppError. */
export async function resolveEmails(
  client: Pick<ApiClient, 'authorised'>,
  emails: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Contact[]> {
  const wanted = [...new Set(emails.map(foldEmail))].filter((email) => email.length <= MAX_EMAIL);
  const found: Contact[] = [];
  for (let start = 0; start < wanted.length; start += MAX_RESOLVED) {
    const body = { emails: wanted.slice(start, start + MAX_RESOLVED) };
    const path = '/api/directory/resolve';
    const answer = await client.authorised(resolvedSchema, { method: 'POST', path, body, signal });
    found.push(...answer.contacts);
  }
  return found;
}
