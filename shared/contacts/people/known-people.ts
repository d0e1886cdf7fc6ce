import type { Contact } from '../contact';
import { ContactIndex, type Match } from '../contact-index';
import type { ContactDisplay } from '../personal/name-preferences';
import { Fingerprints } from './fingerprints';
import { inOneList, inOrder } from './in-one-list';
import { joinDirectory, type Joined } from './join-directory';
import { originsOf, withoutTwins } from './merge-contacts';
import type { ShownNames } from './shown-names';

/** What people are merged of, at one moment. */
export interface Places {
  readonly directory: readonly Contact[];
  readonly cloud: readonly Contact[];
  readonly personal: readonly Contact[];
}

const nobody = new Fingerprints([]);

/**
 * Everybody of one moment, each person once. The directory keeps the index it has; the others, who
 * are few, have one together, so that somebody new does not make a hundred thousand be indexed again.
 */
export class KnownPeople {
  private readonly prints: Fingerprints | undefined;
  private readonly joined: Joined;
  private readonly others: ContactIndex;
  /** Everybody of the other places, merged. */
  private readonly everybodyElse: readonly Contact[];
  private listed: { readonly names: ShownNames; readonly people: readonly Contact[] } | undefined;

  /** @param before of another moment, whose work is used where the directory is still the same */
  constructor(
    readonly places: Places,
    before: KnownPeople | undefined,
  ) {
    const { directory, cloud, personal } = places;
    const kept = before?.places.directory === directory ? before.prints : undefined;
    const some = cloud.length + personal.length > 0;
    this.prints = kept ?? (some ? new Fingerprints(directory) : undefined);
    const people = withoutTwins(personal.length === 0 ? cloud : [...personal, ...cloud]);
    this.joined = joinDirectory(directory, this.prints ?? nobody, people);
    this.others = new ContactIndex(people);
    this.everybodyElse = people.map((contact) => this.merged(contact));
  }

  sameAs({ directory, cloud, personal }: Places): boolean {
    const { places } = this;
    return places.directory === directory && places.cloud === cloud && places.personal === personal;
  }

  /** Those of one place, in order. */
  of(place: 'directory' | 'microsoft365' | 'personal', names: ShownNames): readonly Contact[] {
    if (place === 'directory') return inOneList(this.places.directory, this.joined.merged, [], names);
    return inOrder(
      this.everybodyElse.filter((contact) => originsOf(contact).includes(place)),
      names,
    );
  }

  /** All of them, made once: the directory and one's own contacts in one list, and behind it the rest of the organisation. */
  all(names: ShownNames, { microsoft365 }: ContactDisplay): readonly Contact[] {
    if (this.listed?.names !== names) {
      const { merged, alone } = this.joined;
      const own = alone.filter((contact) => !onlyInCloud(contact));
      const near = inOneList(this.places.directory, merged, own, names);
      const far = microsoft365 ? inOrder(alone.filter(onlyInCloud), names) : [];
      this.listed = { names, people: far.length === 0 ? near : [...near, ...far] };
    }
    return this.listed.people;
  }

  /** Those of a text outside the directory; who is in it too is told as one. */
  matches(text: string, limit: number): readonly Match[] {
    return this.others
      .matches(text, limit)
      .map(({ contact, rank }) => ({ contact: this.merged(contact), rank }));
  }

  /** Who a contact of the directory, or of another place, is. */
  merged(contact: Contact): Contact {
    const { merged, directoryIdOf } = this.joined;
    return merged.get(directoryIdOf.get(contact.id) ?? contact.id) ?? contact;
  }
}

export function onlyInCloud(contact: Contact): boolean {
  return originsOf(contact).every((origin) => origin === 'microsoft365');
}
