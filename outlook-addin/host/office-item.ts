import type { Answer } from './ask-office';

type Answered<T> = (result: Answer<T>) => void;

/** What is a plain value where an item is read has to be asked for where it is written. */
interface Asked<T> {
  getAsync(answer: Answered<T>): void;
}

/** As office.js writes people, of whatever kind. */
export interface OfficePerson {
  readonly displayName?: string | undefined;
  readonly emailAddress?: string | undefined;
}

export interface LocationId {
  readonly id: string;
  readonly type: string;
}

export interface OfficeProperties {
  get(name: string): unknown;
  set(name: string, value: string): void;
  remove(name: string): void;
  saveAsync(answer: Answered<void>): void;
}

/**
 * As much of `Office.context.mailbox.item` as is used. Which members are there depends on the window and
 * on the host's age: Mailbox 1.3 is given, everything else may be missing.
 */
export interface OfficeItem {
  readonly itemType?: string;
  /** Of a message that is read: `IPM.Schedule.Meeting.Request` and its like are about meetings. */
  readonly itemClass?: string;
  readonly body?: {
    getAsync(type: string, answer: Answered<string>): void;
    getTypeAsync?(answer: Answered<string>): void;
    setAsync?(data: string, options: { readonly coercionType: string }, answer: Answered<void>): void;
  };
  readonly subject?: string | Asked<string>;
  readonly start?: Date | Asked<Date>;
  readonly end?: Date | Asked<Date>;
  readonly location?: string | (Asked<string> & { setAsync(text: string, answer: Answered<void>): void });
  readonly from?: OfficePerson;
  readonly to?: readonly OfficePerson[];
  readonly cc?: readonly OfficePerson[];
  /** Mailbox 1.7 where an appointment is written. */
  readonly organizer?: OfficePerson | Asked<OfficePerson>;
  readonly requiredAttendees?: readonly OfficePerson[] | Asked<readonly OfficePerson[]>;
  readonly optionalAttendees?: readonly OfficePerson[] | Asked<readonly OfficePerson[]>;
  /** Mailbox 1.8. */
  readonly enhancedLocation?: {
    getAsync(answer: Answered<readonly { readonly locationIdentifier: LocationId }[]>): void;
    addAsync?(locations: readonly LocationId[], answer: Answered<void>): void;
    removeAsync?(locations: readonly LocationId[], answer: Answered<void>): void;
  };
  /** Mailbox 1.8, and only where the item is another's. */
  getSharedPropertiesAsync?(answer: Answered<{ readonly owner?: string }>): void;
  saveAsync?(answer: Answered<string>): void;
  loadCustomPropertiesAsync?(answer: Answered<OfficeProperties>): void;
  readonly notificationMessages?: {
    replaceAsync(key: string, details: object, answer: Answered<void>): void;
    removeAsync(key: string, answer: Answered<void>): void;
  };
  getInitializationContextAsync?(answer: Answered<unknown>): void;
}
