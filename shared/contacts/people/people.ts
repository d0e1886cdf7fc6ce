import type { CloudPeople, CloudState } from '../cloud-people';
import type { Contact } from '../contact';
import { ContactIndex, inDisplayOrder, type Match } from '../contact-index';
import type { ContactSource } from '../contact-source';
import { isFavourite, type Favourites } from '../favourites';
import { Fingerprints } from './fingerprints';
import { joinDirectory, type Joined } from './join-directory';
import { originsOf, withoutTwins } from './merge-contacts';
import type { PeopleFilter } from './people-filter';
import { PeopleView } from './people-view';

/** The PBX directory, as far as people are merged from it. */
export interface RankedSource extends ContactSource {
  /** The contacts matching a text that is not empty, with how well they do. */
  matches(text: string, limit: number, signal?: AbortSignal): Promise<readonly Match[]>;
}

interface Cloud {
  readonly joined: Joined;
  readonly index: ContactIndex;
  /** Everybody of the cloud, merged, in display order. */
  readonly everybody: readonly Contact[];
}

/** What is merged, and of what. */
interface Known {
  readonly from: readonly Contact[];
  readonly contacts: readonly Contact[];
  /** Of the directory, made when there is somebody to find in it. */
  readonly prints: Fingerprints | undefined;
  readonly cloud: Cloud;
}

const nobody = new Fingerprints([]);

/**
 * Everybody one can call, from all places: the PBX directory and the people of Microsoft 365, each
 * person once. The directory comes first, and alone when there is nothing else; what becomes known
 * later joins in. Each place keeps an index of its own, so that a few people who are new do not
 * make a hundred thousand be indexed again.
 */
export class People {
  private cloud: CloudPeople | undefined;
  private awaited: CloudState = { kind: 'absent' };
  private release: (() => void)[] = [];
  private known: Known | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly views = new Map<PeopleFilter, PeopleView>();

  constructor(
    private readonly directory: RankedSource,
    readonly favourites: Favourites,
  ) {
    const tell = (): void => {
      this.tell();
    };
    this.release = [directory.watch?.(tell) ?? (() => undefined), favourites.watch(tell)];
  }

  /** Joins Microsoft 365, which may be there later than the directory. */
  join(cloud: CloudPeople): void {
    this.cloud = cloud;
    this.release.push(
      cloud.watch(() => {
        this.tell();
      }),
    );
    this.tell();
  }

  /** How it stands with Microsoft 365 before it joins; absent unless told. */
  await(state: CloudState): void {
    this.awaited = state;
    this.tell();
  }

  cloudState(): CloudState {
    return this.cloud?.state() ?? this.awaited;
  }

  searching(): boolean {
    return this.cloud?.searching() ?? false;
  }

  /** The people of Microsoft 365 with these addresses; nobody as long as it has not joined. Rejects with AppError. */
  async inCloud(emails: readonly string[], signal?: AbortSignal): Promise<readonly Contact[]> {
    return (await this.cloud?.withEmails(emails, signal)) ?? [];
  }

  /** Part of the people as a source of its own; the same object for the same filter. */
  view(filter: PeopleFilter): ContactSource {
    const view = this.views.get(filter) ?? new PeopleView(this, filter);
    this.views.set(filter, view);
    return view;
  }

  /** Everybody of a filter, in display order: of all, the directory first. Rejects when the directory is out of reach. */
  async list(filter: PeopleFilter, signal?: AbortSignal): Promise<readonly Contact[]> {
    const { directory, cloud } = await this.everybody(filter, signal);
    if (filter === 'microsoft365') return cloud.everybody;
    const merged = cloud.joined.merged;
    const listed =
      merged.size === 0 ? directory : directory.map((contact) => merged.get(contact.id) ?? contact);
    if (filter === 'directory') return listed;
    const all = [
      ...listed,
      ...cloud.everybody.filter((contact) => !originsOf(contact).includes('directory')),
    ];
    return filter === 'all' ? all : this.starred(all);
  }

  /** The contacts of a filter matching a text that is not empty, each person once, best first. */
  async search(
    filter: PeopleFilter,
    text: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Contact[]> {
    if (filter === 'favourites') {
      return new ContactIndex(await this.list(filter, signal)).search(text, limit);
    }
    this.cloud?.lookFor(filter === 'directory' ? '' : text);
    const { cloud } = await this.everybody(filter, signal);
    const { merged, directoryIdOf } = cloud.joined;
    const best = new Map<string, Match>();
    const offer = (contact: Contact, rank: number): void => {
      if (filter !== 'all' && !originsOf(contact).includes(filter)) return;
      const known = best.get(contact.id);
      if (!known || rank < known.rank) best.set(contact.id, { contact, rank });
    };
    if (filter !== 'microsoft365') {
      const found = await this.directory.matches(text, limit, signal);
      for (const { contact, rank } of found) offer(merged.get(contact.id) ?? contact, rank);
    }
    for (const { contact, rank } of cloud.index.matches(text, limit)) {
      const id = directoryIdOf.get(contact.id);
      offer((id === undefined ? undefined : merged.get(id)) ?? contact, rank);
    }
    // Stable: of equals those of the directory come first, each place in the order of the alphabet.
    const ranked = [...best.values()].sort((a, b) => a.rank - b.rank);
    return ranked.slice(0, limit).map(({ contact }) => contact);
  }

  /** The person with this id, or who had it before merging. */
  async find(id: string, signal?: AbortSignal): Promise<Contact | undefined> {
    const everybody = await this.list('all', signal);
    return everybody.find((contact) => contact.id === id || contact.aliases?.includes(id));
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    for (const end of this.release) end();
    this.release = [];
    this.listeners.clear();
  }

  private starred(all: readonly Contact[]): readonly Contact[] {
    return inDisplayOrder(all.filter((contact) => isFavourite(this.favourites, contact)));
  }

  /** What is merged is kept until one of its places changes. */
  private async everybody(
    filter: PeopleFilter,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly directory: readonly Contact[]; readonly cloud: Cloud }> {
    const from = this.cloud?.contacts() ?? [];
    const directory = await this.directory.list(signal).catch((error: unknown) => {
      // Microsoft 365 helps whoever has no PBX at the moment.
      if (filter !== 'microsoft365' || from.length === 0) throw error;
      return [];
    });
    if (this.known?.from !== from || this.known.contacts !== directory) {
      const before = this.known?.contacts === directory ? this.known.prints : undefined;
      const prints = before ?? (from.length > 0 ? new Fingerprints(directory) : undefined);
      this.known = { from, contacts: directory, prints, cloud: merge(directory, prints ?? nobody, from) };
    }
    return { directory, cloud: this.known.cloud };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function merge(directory: readonly Contact[], prints: Fingerprints, from: readonly Contact[]): Cloud {
  const people = withoutTwins(from);
  const joined = joinDirectory(directory, prints, people);
  const everybody = inDisplayOrder(
    people.map((contact) => joined.merged.get(joined.directoryIdOf.get(contact.id) ?? '') ?? contact),
  );
  return { joined, index: new ContactIndex(people), everybody };
}
