import type { Contact, ContactNumber, NumberKind } from '../contacts/contact';
import { isMailAddress } from '../contacts/personal/clean-line';
import { dialableOf } from '../dialing/dialable';
import type { OwnContact } from './schema/own-contact-schema';
import type { RelevantPerson } from './schema/relevant-person-schema';
import type { GraphUser } from './schema/user-schema';

type Numbers = readonly (readonly [kind: NumberKind, written: string | undefined])[];

/** Somebody of the organisation; undefined for an account without any name, of which there is nothing to show. */
export function contactOfUser(user: GraphUser): Contact | undefined {
  return contactOf({
    id: `m365:${user.id}`,
    account: user.id,
    name: nameOf(user) ?? user.mail,
    ...partsOf(user),
    email: user.mail ?? user.userPrincipalName,
    title: user.jobTitle,
    department: user.department,
    numbers: [
      ...user.businessPhones.map((number) => ['work', number] as const),
      ['mobile', user.mobilePhone],
    ],
  });
}

/** An entry of one's own address book. */
export function contactOfOwn(own: OwnContact): Contact | undefined {
  const email = own.emailAddresses?.find(({ address }) => address)?.address;
  return contactOf({
    id: `own:${own.id}`,
    name: nameOf(own) ?? email ?? own.companyName,
    ...partsOf(own),
    email,
    title: own.jobTitle,
    department: own.department ?? own.companyName,
    numbers: [
      ...own.businessPhones.map((number) => ['work', number] as const),
      ['mobile', own.mobilePhone],
      ...own.homePhones.map((number) => ['home', number] as const),
    ],
  });
}

const kindOfPhone: Readonly<Record<string, NumberKind | undefined>> = {
  business: 'work',
  mobile: 'mobile',
  home: 'home',
  other: 'other',
  assistant: 'other',
};

/** Somebody one works with, inside the organisation or outside of it. */
export function contactOfRelevant(person: RelevantPerson): Contact | undefined {
  const email =
    person.scoredEmailAddresses?.find(({ address }) => address)?.address ?? person.userPrincipalName;
  const member = person.personType?.subclass === 'OrganizationUser';
  return contactOf({
    // The id of a member is that of the account.
    id: member ? `m365:${person.id}` : `person:${person.id}`,
    account: member ? person.id : undefined,
    name: person.displayName ?? email,
    ...partsOf(person),
    email,
    title: person.jobTitle,
    department: person.department,
    // Fax machines and the like have kinds of their own.
    numbers: (person.phones ?? []).flatMap(({ type, number }) => {
      const kind = kindOfPhone[type ?? 'other'];
      return kind ? [[kind, number] as const] : [];
    }),
  });
}

interface Parts extends Pick<
  Contact,
  'id' | 'account' | 'givenName' | 'familyName' | 'email' | 'title' | 'department'
> {
  readonly name: string | undefined;
  readonly numbers: Numbers;
}

function contactOf({ name, email, numbers, ...rest }: Parts): Contact | undefined {
  if (name === undefined) return undefined;
  return {
    ...rest,
    origin: 'microsoft365',
    displayName: name,
    email: email !== undefined && isMailAddress(email) ? email : undefined,
    numbers: numbers.flatMap(([kind, written]): ContactNumber[] => {
      const dialable = written === undefined ? undefined : dialableOf(written);
      return dialable ? [{ kind, ...dialable, origin: 'microsoft365' }] : [];
    }),
  };
}

/** Both parts of a name, or none: of one alone it cannot be told what the name is without it. */
function partsOf({ givenName, surname }: Pick<GraphUser, 'givenName' | 'surname'>) {
  return givenName && surname ? { givenName, familyName: surname } : {};
}

function nameOf({
  displayName,
  givenName,
  surname,
}: Pick<GraphUser, 'displayName' | 'givenName' | 'surname'>) {
  return displayName ?? ([givenName, surname].filter(Boolean).join(' ') || undefined);
}
