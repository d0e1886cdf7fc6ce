import type { Contact } from '../contact';
import type { ContactSource } from '../contact-source';
import type { PeopleList } from './people-filter';

/** As much of `People` as one view of them needs. */
export interface ViewedPeople {
  list(list: PeopleList, signal?: AbortSignal): Promise<readonly Contact[]>;
  search(list: PeopleList, text: string, limit: number, signal?: AbortSignal): Promise<readonly Contact[]>;
  watch(listener: () => void): () => void;
}

/** The people of one list, as any list of contacts shows them. */
export class PeopleView implements ContactSource {
  constructor(
    private readonly people: ViewedPeople,
    private readonly which: PeopleList,
  ) {}

  async search(text: string, limit: number, signal?: AbortSignal): Promise<readonly Contact[]> {
    if (text.trim() === '') return (await this.list(signal)).slice(0, limit);
    return this.people.search(this.which, text, limit, signal);
  }

  list(signal?: AbortSignal): Promise<readonly Contact[]> {
    return this.people.list(this.which, signal);
  }

  watch(listener: () => void): () => void {
    return this.people.watch(listener);
  }
}
