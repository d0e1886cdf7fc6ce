import { createHash } from 'node:crypto';

/** A member of the organisation, as `GET /users` answers it: what is not known is null. */
export interface GraphUser {
  readonly id: string;
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly userPrincipalName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly businessPhones: readonly string[];
  readonly mobilePhone: string | null;
}

/** An entry of somebody's own address book, as `GET /me/contacts` answers it. */
export interface GraphOwnContact {
  readonly id: string;
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly companyName: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly emailAddresses: readonly { readonly name: string; readonly address: string }[];
  readonly businessPhones: readonly string[];
  readonly homePhones: readonly string[];
  readonly mobilePhone: string | null;
}

/** Somebody the user works with, as `GET /me/people` answers it. */
export interface GraphRelevantPerson {
  readonly id: string;
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly userPrincipalName: string | null;
  readonly scoredEmailAddresses: readonly { readonly address: string; readonly relevanceScore: number }[];
  readonly phones: readonly { readonly type: string; readonly number: string }[];
  readonly personType: { readonly class: string; readonly subclass: string };
}

/** An id of the form Graph gives its users, the same at every start. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
