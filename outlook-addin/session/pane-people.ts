import type { ApiClient } from '../../shared/api/api-client';
import { resolveEmails } from '../../shared/api/resolve-emails';
import type { Contact } from '../../shared/contacts/contact';
import type { ContactSource } from '../../shared/contacts/contact-source';
import { PeopleByEmail } from '../../shared/contacts/people-by-email';
import type { Logger } from '../../shared/diagnostics/logger';
import { PeopleDesk } from '../../shared/ui/people/people-desk';
import type { AddInDesk, DeskPart } from './add-in-desk';

/** As much of the desk as is needed. */
export type PeopleKeeper = Pick<AddInDesk, 'client' | 'user' | 'log' | 'keep'>;

const known = new WeakMap<PeopleKeeper, PanePeople>();

/** The people of a desk: the same for every item, opened by the first view that asks. */
export function panePeople(desk: PeopleKeeper, page: Window): PanePeople {
  const before = known.get(desk);
  if (before) return before;
  const { client, user, log } = desk;
  const people = new PanePeople({ client, userId: user.id, page, log: log.child('people') });
  known.set(desk, people);
  desk.keep(people);
  return people;
}

interface PanePeopleOptions {
  readonly client: ApiClient;
  readonly userId: string;
  readonly page: Window;
  readonly log: Logger;
}

/** Everybody a user may call from the pane. Outlives its views, which begin anew with every item. */
export class PanePeople implements DeskPart {
  readonly desk: PeopleDesk;
  readonly byEmail: PeopleByEmail;
  /** For the free search: nobody, until something is typed. */
  readonly searched: ContactSource;

  constructor({ client, userId, page, log }: PanePeopleOptions) {
    // Its list of everybody is not shown, and a large directory takes seconds to come.
    this.desk = new PeopleDesk({ client, userId, page, withoutList: true, log });
    const { people } = this.desk;
    this.byEmail = new PeopleByEmail({
      directory: (emails, signal) => resolveEmails(client, emails, signal),
      cloud: people,
      log,
    });
    const all = people.view('all');
    this.searched = {
      list: () => Promise.resolve(nobody),
      search: (text, limit, signal) => all.search(text, limit, signal),
      watch: (listener) => people.watch(listener),
    };
  }

  close(): void {
    this.byEmail.close();
    this.desk.close();
  }

  /** Leaves nothing of this user behind. Call it after `close`. */
  forget(): Promise<void> {
    return this.desk.forget();
  }
}

const nobody: readonly Contact[] = [];
