import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact';
import { foldEmail } from '../contacts/fold-email';
import { permitted, type PeopleQuestion } from './read-people';
import { graphUserSchema, USER_FIELDS } from './schema/user-schema';
import { contactOfUser } from './to-contact';

/** The most terms Graph takes in one `$filter` that joins them by `or`. */
const MAX_TERMS = 15;
/** Anything else would not be an address one looks for. */
const plainAddress = /^[^\s@"\\<>\p{Cc}]{1,128}@[^\s@'"\\<>\p{Cc}]{1,128}$/u;

const foundSchema = z.object({ value: z.array(z.unknown()) });

/** Who of the organisation has these addresses. Rejects with AppError; what is not permitted is nobody. */
export function readUsersByMail(
  { client, log, signal }: PeopleQuestion,
  emails: readonly string[],
): Promise<readonly Contact[]> {
  const addresses = [...new Set(emails.map(foldEmail))].filter((email) => plainAddress.test(email));
  return permitted(log, async () => {
    const found: Contact[] = [];
    for (let start = 0; start < addresses.length; start += MAX_TERMS) {
      const terms = addresses.slice(start, start + MAX_TERMS).map((email) => `mail eq ${quoted(email)}`);
      const filter = encodeURIComponent(terms.join(' or '));
      const path = `/users?$filter=${filter}&$select=${USER_FIELDS}`;
      const { value } = await client.ask(foundSchema, { path, signal });
      for (const entry of value) {
        const parsed = graphUserSchema.safeParse(entry);
        const contact = parsed.success ? contactOfUser(parsed.data) : undefined;
        if (contact) found.push(contact);
      }
    }
    return found;
  });
}

/** A text in a filter: a quote within it is written twice (OData 4.01, URL conventions, §5.1.1.6.1). */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
