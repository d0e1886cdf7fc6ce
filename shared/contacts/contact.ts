/** Where a contact comes from. */
export type ContactOrigin = 'directory' | 'microsoft365' | 'personal' | 'favourite';

/** What a number of a contact is for; shown as a word from the catalogue. */
export const numberKinds = ['work', 'mobile', 'home', 'other'] as const;
export type NumberKind = (typeof numberKinds)[number];

export interface ContactNumber {
  readonly kind: NumberKind;
  /** As it would be dialled: an extension or E.164. */
  readonly number: string;
}

/** A person or group one can call. */
export interface Contact {
  readonly id: string;
  readonly origin: ContactOrigin;
  readonly displayName: string;
  readonly numbers: readonly ContactNumber[];
  readonly email?: string | undefined;
  readonly title?: string | undefined;
  readonly department?: string | undefined;
}
