import { errorCodeOf } from '../../shared/errors/app-error';
import { askIf, askOffice } from './ask-office';
import type { OfficeItem, OfficePerson } from './office-item';
import type { BodyType, ItemKind, ItemPerson, OutlookItem, Part } from './outlook-item';

/** A body may be a megabyte, and come from another machine. ms. */
const BODY_MS = 15_000;
/** A draft travels to the server. ms. */
export const SAVE_MS = 15_000;

interface Asked<T> {
  getAsync(answer: (result: { status: string; value: T }) => void): void;
}

/** An item of Outlook, as our own. */
export class Item implements OutlookItem {
  constructor(
    readonly kind: ItemKind,
    protected readonly item: OfficeItem,
  ) {}

  async subject(): Promise<string> {
    return (await valueOf('subject', this.item.subject)) ?? '';
  }

  async when(): Promise<{ readonly start: number; readonly end: number } | undefined> {
    const { start, end } = this.item;
    const [from, to] = await Promise.all([valueOf('start', start), valueOf('end', end)]);
    return from && to ? { start: from.getTime(), end: to.getTime() } : undefined;
  }

  async location(): Promise<string> {
    return (await valueOf('location', this.item.location)) ?? '';
  }

  body(type: BodyType): Promise<string> {
    return askIf(
      'body',
      this.item.body,
      (body, answer) => {
        body.getAsync(type, answer);
      },
      BODY_MS,
    );
  }

  async people(): Promise<readonly ItemPerson[]> {
    const { from, organizer, to, cc, requiredAttendees, optionalAttendees } = this.item;
    // Side by side: a silent Outlook takes one time limit, not three.
    const [host, required, optional] = await Promise.all([
      valueOf('organizer', organizer).catch(noneIfOld),
      valueOf('required attendees', requiredAttendees),
      valueOf('optional attendees', optionalAttendees),
    ]);
    return [
      ...one('from', from),
      ...one('organizer', host),
      ...many('to', to),
      ...many('cc', cc),
      ...many('required', required),
      ...many('optional', optional),
    ];
  }

  async owner(): Promise<string | undefined> {
    const shared = this.item.getSharedPropertiesAsync ? await this.sharedOwner() : undefined;
    if (shared) return shared;
    const organizer = await valueOf('organizer', this.item.organizer).catch(noneIfOld);
    return addressOf(organizer);
  }

  /** Some hosts know of a draft's owner only once it has been saved. */
  private async sharedOwner(): Promise<string | undefined> {
    try {
      return await this.askOwner();
    } catch (error) {
      const { saveAsync } = this.item;
      if (!saveAsync || this.kind !== 'appointment-compose' || errorCodeOf(error) === 'timeout') throw error;
      await askOffice('save', (answer) => this.item.saveAsync?.(answer), SAVE_MS);
      return await this.askOwner();
    }
  }

  private async askOwner(): Promise<string | undefined> {
    const properties = await askOffice<{ readonly owner?: string }>('shared properties', (answer) =>
      this.item.getSharedPropertiesAsync?.(answer),
    );
    return addressOf({ emailAddress: properties.owner });
  }
}

/** The value of a member, whichever way this window has it; undefined where it has none. */
async function valueOf<T>(what: string, member: T | Asked<T> | undefined): Promise<T | undefined> {
  if (!isAsked(member)) return member;
  return askOffice<T>(what, (answer) => {
    member.getAsync(answer);
  });
}

function isAsked<T>(member: T | Asked<T> | undefined): member is Asked<T> {
  return typeof member === 'object' && member !== null && 'getAsync' in member;
}

/** An old Outlook tells no organizer, which is no failure. */
function noneIfOld(error: unknown): undefined {
  if (errorCodeOf(error) !== 'not-supported') throw error;
  return undefined;
}

function addressOf(person: OfficePerson | undefined): string | undefined {
  return person?.emailAddress?.trim().toLowerCase() || undefined;
}

function one(part: Part, person: OfficePerson | undefined): ItemPerson[] {
  const email = addressOf(person);
  return email ? [{ name: person?.displayName?.trim() ?? '', email, part }] : [];
}

function many(part: Part, people: readonly OfficePerson[] | undefined): ItemPerson[] {
  return (people ?? []).flatMap((person) => one(part, person));
}
