import type { CloudPeople, CloudState } from '../cloud-people';
import type { Contact } from '../contact';
import { ContactIndex, type Match } from '../contact-index';
import type { ContactSource } from '../contact-source';
import type { Favourites } from '../favourites';
import { usualDisplay, type ContactDisplay } from '../personal/name-preferences';
import type { PersonalSource } from '../personal/personal-source';
import { KnownPeople, onlyInCloud } from './known-people';
import { originsOf } from './merge-contacts';
import { groupOf, type PeopleList } from './people-filter';
import { PeopleView } from './people-view';
import { ShownNames } from './shown-names';

/** The PBX directory, as far as people are merged from it. */
export interface RankedSource extends ContactSource {
  /** The contacts matching a text that is not empty, with how well they do. */
  matches(text: string, limit: number, signal?: AbortSignal): Promise<readonly Match[]>;
}

const nobody: readonly Contact[] = [];

/**
 * Everybody one can call, from all places: the PBX directory, the people of Microsoft 365 and one's
 * own contacts, each person once. The directory is there alone when there is nothing else; what
 * becomes known later joins in.
 */
export class People {
  private cloud: CloudPeople | undefined;
  private personal: PersonalSource | undefined;
  private awaited: CloudState = { kind: 'absent' };
  private release: (() => void)[] = [];
  private known: KnownPeople | undefined;
  private naming = { display: usualDisplay, names: new ShownNames(usualDisplay) };
  private readonly listeners = new Set<() => void>();
  private readonly views = new Map<PeopleList, PeopleView>();

  constructor(
    private readonly directory: RankedSource,
    readonly favourites: Favourites,
  ) {
    this.release = [directory.watch?.(this.tell) ?? (() => undefined), favourites.watch(this.tell)];
  }

  /** Joins Microsoft 365, which may be there later than the directory. */
  join(cloud: CloudPeople): void {
    this.cloud = cloud;
    this.release.push(cloud.watch(this.tell));
    this.tell();
  }

  /** Joins the user's own contacts, and how they want people shown. */
  joinPersonal(personal: PersonalSource): void {
    this.personal = personal;
    this.release.push(personal.watch(this.tell));
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

  /** How the user wants people shown. */
  display(): ContactDisplay {
    return this.personal?.display() ?? usualDisplay;
  }

  /** The people of Microsoft 365 with these addresses; nobody as long as it has not joined. Rejects with AppError. */
  async inCloud(emails: readonly string[], signal?: AbortSignal): Promise<readonly Contact[]> {
    return (await this.cloud?.withEmails(emails, signal)) ?? [];
  }

  /** Part of the people as a source of its own; the same object for the same list. */
  view(list: PeopleList): ContactSource {
    const view = this.views.get(list) ?? new PeopleView(this, list);
    this.views.set(list, view);
    return view;
  }

  /** Everybody of a list, in order. Rejects when the directory is out of reach. */
  async list(list: PeopleList, signal?: AbortSignal): Promise<readonly Contact[]> {
    const known = await this.everybody(list, signal);
    const names = this.names();
    if (list === 'directory' || list === 'microsoft365' || list === 'personal') return known.of(list, names);
    const all = known.all(names, this.display());
    if (list === 'all') return all;
    // Favourites are in the order their user has given them, whatever the order of names (the guide, "Favoris").
    if (list === 'favourites') return chosen(all, this.favourites.ids());
    const members = this.personal?.groups().find(({ id }) => id === groupOf(list))?.members ?? [];
    const places = new Map(members.map((id, place) => [id, place]));
    return all.filter((contact) => placeOf(contact, places) !== undefined);
  }

  /** The contacts of a list matching a text that is not empty, each person once, best first. */
  async search(
    list: PeopleList,
    text: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Contact[]> {
    if (list === 'favourites' || groupOf(list) !== undefined) {
      return new ContactIndex(await this.list(list, signal)).search(text, limit);
    }
    const whole = list === 'all' || list === 'microsoft365';
    this.cloud?.lookFor(whole ? text : '');
    const known = await this.everybody(list, signal);
    const hidesCloud = list === 'all' && !this.display().microsoft365;
    const best = new Map<string, Match>();
    const offer = (contact: Contact, rank: number): void => {
      if (list !== 'all' && !(originsOf(contact) as readonly string[]).includes(list)) return;
      if (hidesCloud && onlyInCloud(contact)) return;
      const before = best.get(contact.id);
      if (!before || rank < before.rank) best.set(contact.id, { contact, rank });
    };
    if (list === 'all' || list === 'directory') {
      const found = await this.directory.matches(text, limit, signal);
      for (const { contact, rank } of found) offer(known.merged(contact), rank);
    }
    for (const { contact, rank } of known.matches(text, limit)) offer(contact, rank);
    // Stable: of equals those of the directory come first, each place in the order of the alphabet.
    const ranked = [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, limit);
    const names = this.names();
    return ranked.map(({ contact }) => names.of(contact));
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

  private names(): ShownNames {
    const display = this.display();
    if (this.naming.display !== display) this.naming = { display, names: new ShownNames(display) };
    return this.naming.names;
  }

  /** What is merged is kept until one of its places changes. */
  private async everybody(list: PeopleList, signal: AbortSignal | undefined): Promise<KnownPeople> {
    const cloud = this.cloud?.contacts() ?? nobody;
    const personal = (this.display().personal ? this.personal?.contacts() : undefined) ?? nobody;
    const directory = await this.directory.list(signal).catch((error: unknown) => {
      // The other places help whoever has no PBX at the moment.
      const others = list === 'microsoft365' ? cloud : list === 'personal' ? personal : nobody;
      if (others.length === 0) throw error;
      return nobody;
    });
    const places = { directory, cloud, personal };
    if (!this.known?.sameAs(places)) this.known = new KnownPeople(places, this.known);
    return this.known;
  }

  private readonly tell = (): void => {
    for (const listener of this.listeners) listener();
  };
}

/** Those of some ids, in the order of the ids. */
function chosen(all: readonly Contact[], ids: readonly string[]): readonly Contact[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const found = new Map<number, Contact>();
  for (const contact of places.size === 0 ? nobody : all) {
    const place = placeOf(contact, places);
    if (place !== undefined && !found.has(place)) found.set(place, contact);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, contact]) => contact);
}

/** Under the id it has now, or one it had before. */
function placeOf({ id, aliases = [] }: Contact, places: ReadonlyMap<string, number>): number | undefined {
  const place = places.get(id);
  if (place !== undefined) return place;
  const alias = aliases.find((one) => places.has(one));
  return alias === undefined ? undefined : places.get(alias);
}
