import type { Contact } from '../contact';
import type { ContactSource } from '../contact-source';
import type { PeopleFilter } from './people-filter';

/** As much of `People` as one view of them needs. */
export interface ViewedPeople {
  list(filter: PeopleFilter, signal?: AbortSignal): Promise<readonly Contact[]>;
  search(
    filter: PeopleFilter,
    text: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Contact[]>;
  watch(listener: () => void): () => void;
}

/** The people of one filter, as any list of contacts shows them. */
export class PeopleView implements ContactSource {
  constructor(
    private readonly people: ViewedPeople,
    private readonly filter: PeopleFilter,
  ) {}

  async search(text: string, limit: number, signal?: AbortSignal): Promise<readonly Contact[]> {
    if (text.trim() === '') return (await this.list(signal)).slice(0, limit);
    return this.people.search(this.filter, text, limit, signal);
  }

  list(signal?: AbortSignal): Promise<readonly Contact[]> {
    return this.people.list(this.filter, signal);
  }

  watch(listener: () => void): () => void {
    return this.people.watch(listener);
  }
}
