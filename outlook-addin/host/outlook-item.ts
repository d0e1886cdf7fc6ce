/** Which window of Outlook the add-in stands beside. */
export type ItemKind = 'appointment-compose' | 'appointment-read' | 'request-read' | 'message-read';

/** How a person has to do with an item. */
export type Part = 'from' | 'organizer' | 'to' | 'cc' | 'required' | 'optional';

export interface ItemPerson {
  /** Empty where Outlook knows none. */
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly part: Part;
}

/** The item as it stands now; every question rejects with AppError: `timeout`, `unavailable` or `not-supported`. */
export interface OutlookItem {
  readonly kind: ItemKind;
  subject(): Promise<string>;
  /** Moments in ms since the epoch; undefined for a message. */
  when(): Promise<{ readonly start: number; readonly end: number } | undefined>;
  location(): Promise<string>;
  body(type: BodyType): Promise<string>;
  people(): Promise<readonly ItemPerson[]>;
  /**
   * Whose calendar or mailbox it is in: the owner of a shared one, else the organizer; undefined where
   * Outlook does not tell (before Mailbox 1.8), which means the user's own.
   */
  owner(): Promise<string | undefined>;
}

export type BodyType = 'html' | 'text';

/** An appointment that is being written. */
export interface ComposedAppointment extends OutlookItem {
  readonly kind: 'appointment-compose';
  bodyType(): Promise<BodyType>;
  setBody(body: string, type: BodyType): Promise<void>;
  /** Adds a segment to the location and leaves the others, rooms included, alone. */
  addLocation(segment: string): Promise<void>;
  /** Takes out exactly this segment; nothing where it is not there. */
  removeLocation(segment: string): Promise<void>;
  /** What the add-in remembers with the appointment, at most 2,500 characters over all; undefined: nothing. */
  property(name: string): Promise<string | undefined>;
  setProperty(name: string, value: string | undefined): Promise<void>;
}
