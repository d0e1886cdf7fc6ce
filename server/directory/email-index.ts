import { domainToASCII } from 'node:url';
import type { Contact } from '../../shared/contacts/contact';
import { foldEmail } from '../../shared/contacts/fold-email';

/** Contacts by their e-mail address, however it is written. */
export class EmailIndex {
  private readonly holders = new Map<string, Contact[]>();

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts) {
      const key = contact.email === undefined ? undefined : keyOf(contact.email);
      if (key === undefined) continue;
      const known = this.holders.get(key);
      if (known) known.push(contact);
      else this.holders.set(key, [contact]);
    }
  }

  /** Whoever has one of these addresses, in their order, each once. */
  find(emails: readonly string[]): Contact[] {
    const keys = new Set(emails.map(keyOf));
    return [...keys].flatMap((key) => (key === undefined ? [] : (this.holders.get(key) ?? [])));
  }
}

/** An international domain may be written in its own letters or as `xn--…` (RFC 5890). Undefined: no address. */
function keyOf(email: string): string | undefined {
  const folded = foldEmail(email);
  const at = folded.lastIndexOf('@');
  if (at < 1) return undefined;
  const written = folded.slice(at + 1);
  const domain = domainToASCII(written) || written;
  return domain === '' ? undefined : `${folded.slice(0, at)}@${domain}`;
}
