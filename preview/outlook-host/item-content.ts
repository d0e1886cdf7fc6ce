import type { MailPerson, Place } from '../../shared/api/preview-mailbox-schema';

export type { MailPerson, Place };

export type BodyType = 'html' | 'text';

/** A bar of the item an add-in has put up (`NotificationMessageDetails`), by its key. */
export interface ItemNotification {
  readonly key: string;
  /** `ItemNotificationMessageType`: 0 informational, 1 progress, 2 error, 3 insight. */
  readonly type: number;
  readonly message: string;
  readonly persistent?: boolean | undefined;
}

/** What an item says, whichever kind it is. A message has neither times nor places. */
export interface ItemContent {
  readonly subject: string;
  /** ms since the epoch. */
  readonly start: number;
  readonly end: number;
  /** Who sent it, or who organizes it. */
  readonly from: MailPerson;
  /** Required, or to. */
  readonly required: readonly MailPerson[];
  /** Optional, or cc. */
  readonly optional: readonly MailPerson[];
  readonly places: readonly Place[];
  readonly body: string;
  readonly bodyType: BodyType;
  readonly notifications: readonly ItemNotification[];
  /** Custom properties of the add-in. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The places in one line, as Outlook writes the location. */
export function locationOf(places: readonly Place[]): string {
  return places.map(({ name }) => name).join('; ');
}
