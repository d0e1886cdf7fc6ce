import type { Contact } from '../../shared/contacts/contact';
import { ContactIndex } from '../../shared/contacts/contact-index';
import { fold } from '../../shared/contacts/fold';
import { EmailIndex } from './email-index';

interface Keyed {
  readonly key: string;
  readonly contact: Contact;
}

/** Contacts in display order, with what finds one of them; each index is made when it is first asked for. */
export class DirectoryPart {
  readonly contacts: readonly Contact[];
  private readonly keyed: readonly Keyed[];
  private indexed: ContactIndex | undefined;
  private byEmail: EmailIndex | undefined;
  private byId: ReadonlyMap<string, number> | undefined;

  constructor(contacts: readonly Contact[], inOrder?: readonly Keyed[]) {
    this.keyed =
      inOrder ?? contacts.map((contact) => ({ key: fold(contact.displayName), contact })).sort(byKey);
    this.contacts = this.keyed.map(({ contact }) => contact);
  }

  /** All of them in one. */
  static of(parts: readonly DirectoryPart[]): DirectoryPart {
    const [first, second, ...rest] = parts.filter(({ contacts }) => contacts.length > 0);
    if (!second) return first ?? new DirectoryPart([]);
    return DirectoryPart.of([new DirectoryPart([], merge(first?.keyed ?? [], second.keyed)), ...rest]);
  }

  get index(): ContactIndex {
    this.indexed ??= new ContactIndex(this.contacts);
    return this.indexed;
  }

  get emails(): EmailIndex {
    this.byEmail ??= new EmailIndex(this.contacts);
    return this.byEmail;
  }

  /** Where each contact stands, by its id. */
  get positions(): ReadonlyMap<string, number> {
    this.byId ??= new Map(this.contacts.map(({ id }, position) => [id, position]));
    return this.byId;
  }
}

function byKey(one: Keyed, other: Keyed): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.contact.id < other.contact.id ? -1 : 1;
}

/** Two lists that are each in order, as one. */
function merge(one: readonly Keyed[], other: readonly Keyed[]): Keyed[] {
  const all: Keyed[] = [];
  let next = 0;
  for (const entry of one) {
    for (let rival = other[next]; rival && byKey(rival, entry) < 0; rival = other[next]) {
      all.push(rival);
      next += 1;
    }
    all.push(entry);
  }
  for (const entry of other.slice(next)) all.push(entry);
  return all;
}
