import type { PersonalContactsApi } from '../../api/personal-contacts-api';
import type { Logger } from '../../diagnostics/logger';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import type { Contact } from '../contact';
import type { Favourites } from '../favourites';
import { contactOfPersonal } from './contact-of-personal';
import { reordered, type FavouriteOrder } from './favourite-order';
import { usualDisplay, type ContactDisplay } from './name-preferences';
import { BookKeeper, type BookState, type HeldBook } from './book-keeper';
import {
  personalLimits,
  type ContactGroup,
  type PersonalContact,
  type PersonalFields,
} from './personal-contact';
import { personalIdOf } from './personal-fields';
import type { PersonalSource } from './personal-source';

export interface PersonalContactsOptions {
  readonly api: Pick<PersonalContactsApi, keyof PersonalContactsApi>;
  /** A new id, never used before. */
  readonly newId: () => string;
  readonly log: Logger;
}

/** A group as it shall be. */
export type GroupWish = Pick<ContactGroup, 'name' | 'members'>;

/** How often a change of a group is made again on top of another device's. */
const GROUP_TRIES = 3;
const noGroups: readonly ContactGroup[] = [];
const noIds: readonly string[] = [];

/**
 * A user's own contacts in one window. Every change but those of favourites rejects with AppError,
 * and has been taken in when it resolves.
 */
export class PersonalContacts implements PersonalSource, Favourites {
  private readonly keeper: BookKeeper;
  private people: { readonly of: HeldBook; readonly contacts: readonly Contact[] } | undefined;
  /** Shown already, and on their way. */
  private orders: readonly FavouriteOrder[] = [];
  private starred: readonly string[] = noIds;
  private sending: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly refused = new Set<(code: ErrorCode) => void>();

  constructor(private readonly options: PersonalContactsOptions) {
    this.keeper = new BookKeeper(
      options.api,
      () => {
        this.tell();
      },
      options.log,
    );
  }

  state(): BookState {
    return this.keeper.state();
  }

  contacts(): readonly Contact[] {
    const { held } = this.keeper;
    if (!held) return noContacts;
    if (this.people?.of.contacts !== held.contacts) {
      this.people = { of: held, contacts: [...held.contacts.values()].map(contactOfPersonal) };
    }
    return this.people.contacts;
  }

  /** An entry as it is kept, by its id in lists of people. */
  entry(contactId: string): PersonalContact | undefined {
    return this.keeper.held?.contacts.get(personalIdOf(contactId) ?? '');
  }

  entries(): readonly PersonalContact[] {
    return [...(this.keeper.held?.contacts.values() ?? [])];
  }

  groups(): readonly ContactGroup[] {
    return this.keeper.held?.groups ?? noGroups;
  }

  display(): ContactDisplay {
    return this.keeper.held?.display ?? usualDisplay;
  }

  ids(): readonly string[] {
    return this.starred;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back when a favourite could not be kept. */
  onRefused(listener: (code: ErrorCode) => void): () => void {
    this.refused.add(listener);
    return () => this.refused.delete(listener);
  }

  /** Asks for what is new. Never rejects; what was there stays. */
  load(): Promise<void> {
    return this.keeper.load();
  }

  /** The hub has told of a revision. Never rejects. */
  hear(revision: number): Promise<void> {
    return this.keeper.hear(revision);
  }

  async create(fields: PersonalFields): Promise<string> {
    const id = this.options.newId();
    await this.keeper.receive(this.options.api.keep(id, fields, 0));
    return id;
  }

  /** @param seen the revision of the entry that was edited. Rejects with `changed-meanwhile` when there is another */
  async change(id: string, fields: PersonalFields, seen: number): Promise<void> {
    try {
      await this.keeper.receive(this.options.api.keep(id, fields, seen));
    } catch (error) {
      // Whoever is told of another one can look at it.
      if (errorCodeOf(error) === 'changed-meanwhile') await this.load();
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await this.keeper.receive(this.options.api.remove(id));
  }

  /** Adds many, a batch at a time; `progress` tells how many are there. */
  async add(all: readonly PersonalFields[], progress: (count: number) => void): Promise<void> {
    const fresh = all.map((fields) => ({ ...fields, id: this.options.newId() }));
    for (let at = 0; at < fresh.length; at += personalLimits.batch) {
      const batch = fresh.slice(at, at + personalLimits.batch);
      await this.keeper.receive(this.options.api.add(batch));
      progress(at + batch.length);
    }
  }

  async createGroup(wish: GroupWish): Promise<string> {
    const id = this.options.newId();
    await this.keeper.receive(this.options.api.keepGroup({ id, ...wish, revision: 0 }));
    return id;
  }

  /** Changes a group as it is now: what another device did to it meanwhile stays done. */
  async changeGroup(id: string, change: (group: ContactGroup) => GroupWish): Promise<void> {
    for (let turn = 1; ; turn += 1) {
      const group = this.groups().find((one) => one.id === id);
      if (!group) return;
      try {
        await this.keeper.receive(this.options.api.keepGroup({ ...group, ...change(group) }));
        return;
      } catch (error) {
        if (errorCodeOf(error) !== 'changed-meanwhile' || turn === GROUP_TRIES) throw error;
        await this.load();
      }
    }
  }

  async removeGroup(id: string): Promise<void> {
    await this.keeper.receive(this.options.api.removeGroup(id));
  }

  async show(display: ContactDisplay): Promise<void> {
    await this.keeper.receive(this.options.api.show(display));
  }

  set({ id, aliases = [] }: Contact, starred: boolean): void {
    this.order(starred ? { kind: 'star', ids: [id] } : { kind: 'unstar', ids: [id, ...aliases] });
  }

  /** Puts a favourite in front of another, by the ids of `ids()`; without one, to the end. */
  move(id: string, before?: string): void {
    this.order({ kind: 'move', id, ...(before === undefined ? {} : { before }) });
  }

  /** Stars what another place has kept, and resolves when the server has it. Rejects with AppError. */
  async adopt(ids: readonly string[]): Promise<void> {
    await this.keeper.receive(this.options.api.favourites({ kind: 'star', ids }));
  }

  private order(order: FavouriteOrder): void {
    this.orders = [...this.orders, order];
    this.tell();
    const done = (): void => {
      this.orders = this.orders.filter((one) => one !== order);
      this.tell();
    };
    // One after the other: they were done in this order.
    this.sending = this.sending.then(async () => {
      try {
        await this.keeper.receive(this.options.api.favourites(order));
        done();
      } catch (error) {
        const code = errorCodeOf(error);
        this.options.log.info('a favourite was not kept', { code });
        done();
        for (const listener of this.refused) listener(code);
      }
    });
  }

  private tell(): void {
    this.starred = this.orders.reduce(reordered, this.keeper.held?.favourites ?? noIds);
    for (const listener of [...this.listeners]) listener();
  }
}

const noContacts: readonly Contact[] = [];
