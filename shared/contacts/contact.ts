/** Where a contact comes from. */
export const contactOrigins = ['directory', 'microsoft365', 'personal', 'favourite'] as const;
export type ContactOrigin = (typeof contactOrigins)[number];

/** What a number of a contact is for; shown as a word from the catalogue. */
export const numberKinds = ['work', 'mobile', 'home', 'other'] as const;
export type NumberKind = (typeof numberKinds)[number];

export interface ContactNumber {
  readonly kind: NumberKind;
  /** As it would be dialled: an extension or E.164. */
  readonly number: string;
  /** Tones to send once connected: an extension behind the number of a company. */
  readonly postDial?: string | undefined;
  /** Where the number comes from, when that is not where the contact does. */
  readonly origin?: ContactOrigin | undefined;
}

/** A person or group one can call. */
export interface Contact {
  readonly id: string;
  readonly origin: ContactOrigin;
  readonly displayName: string;
  /** The parts of the name, where its place tells them apart. */
  readonly givenName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly numbers: readonly ContactNumber[];
  readonly email?: string | undefined;
  readonly title?: string | undefined;
  readonly department?: string | undefined;
  /** The id of the Microsoft 365 account, by which there are a photo and a presence. */
  readonly account?: string | undefined;
  /** Everywhere the contact was found, when it was merged from several places. */
  readonly origins?: readonly ContactOrigin[] | undefined;
  /** The other ids it had before merging: what refers to one of them means this contact. */
  readonly aliases?: readonly string[] | undefined;
}
