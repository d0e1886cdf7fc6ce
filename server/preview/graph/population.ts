import { fold } from '../../../shared/contacts/fold';
import { demoAccounts, demoDirectory } from '../demo-people';
import { guidOf, type GraphOwnContact, type GraphRelevantPerson, type GraphUser } from './graph-shapes';
import { landline, mobile } from './made-up-numbers';
import { awkwardNames, companies, jobs, nameSets } from './names';
import { Random } from './random';

/** Members of the organisation and entries of everybody's own address book: 2,000 people together. */
const ORGANISATION = 1200;
const OWN = 800;
/** Entries of the address book that are members of the organisation too, as happens. */
const TWINS = 60;
const RELEVANT = 50;

export interface Population {
  readonly users: readonly GraphUser[];
  readonly own: readonly GraphOwnContact[];
  /** Whom a person works with; the person is not among them. */
  readonly relevantTo: (me: GraphUser) => readonly GraphRelevantPerson[];
}

/** The same people at every start. */
export function populate(): Population {
  const random = new Random(365);
  const known = knownUsers(random);
  const users = [
    ...known,
    ...Array.from({ length: ORGANISATION - known.length }, (_, index) => madeUpUser(index, random)),
  ];
  const own = [
    ...users.slice(known.length, known.length + TWINS).map((user, index) => twinOf(user, index)),
    ...Array.from({ length: OWN }, (_, index) => madeUpContact(index, random)),
  ];
  return { users, own, relevantTo: (me) => relevant(me, users) };
}

/** The people of the PBX directory, with the mail addresses and numbers they have there. */
function knownUsers(random: Random): GraphUser[] {
  const accounts = demoAccounts.map(({ userName, displayName, email, title, department, extension }) =>
    user(userName, { displayName, mail: email ?? null, title, department, businessPhones: [extension] }),
  );
  const others = demoDirectory.flatMap(({ displayName, email, title, department, numbers }) => {
    if (email === undefined) return [];
    const [extension = ''] = numbers.map(({ number }) => number);
    const cell = numbers.find(({ kind }) => kind === 'mobile')?.number;
    // Whoever has no mobile in the directory may have one in Microsoft 365.
    const mobilePhone = cell ?? (random.chance(0.4) ? mobile('fr', random) : undefined);
    return [
      user(email, { displayName, mail: email, title, department, businessPhones: [extension], mobilePhone }),
    ];
  });
  return [...accounts, ...others];
}

interface UserDetails {
  readonly displayName: string | null;
  readonly mail: string | null;
  readonly title?: string | undefined;
  readonly department?: string | undefined;
  readonly businessPhones: readonly string[];
  readonly mobilePhone?: string | undefined;
}

function user(key: string, details: UserDetails): GraphUser {
  const { displayName, mail, title, department, businessPhones, mobilePhone } = details;
  const [givenName = null, ...rest] = (displayName ?? '').split(' ');
  return {
    id: guidOf(`user ${key}`),
    displayName,
    givenName,
    surname: rest.join(' ') || null,
    mail,
    userPrincipalName: mail ?? `${guidOf(key).slice(0, 8)}@example.test`,
    jobTitle: title ?? null,
    department: department ?? null,
    businessPhones,
    mobilePhone: mobilePhone ?? null,
  };
}

function madeUpUser(index: number, random: Random): GraphUser {
  const names = random.pick(nameSets);
  const displayName = `${random.pick(names.given)} ${random.pick(names.family)}`;
  const [title, department] = random.pick(jobs);
  const extension = String(4000 + index);
  return user(`made up ${String(index)}`, {
    // Some accounts are for machines and rooms, and lack what people have.
    displayName: index % 211 === 7 ? null : displayName,
    mail: index % 53 === 3 ? null : `${mailbox(displayName, index)}@example.test`,
    title: random.chance(0.9) ? title : undefined,
    department: random.chance(0.85) ? department : undefined,
    businessPhones: random.chance(0.5)
      ? [`${landline(names.country, random)} ext. ${extension}`]
      : random.chance(0.8)
        ? [landline(names.country, random)]
        : [],
    mobilePhone: random.chance(0.6) ? mobile(names.country, random) : undefined,
  });
}

function madeUpContact(index: number, random: Random): GraphOwnContact {
  const names = random.pick(nameSets);
  const givenName = random.pick(names.given);
  const surname = random.pick(names.family);
  const awkward =
    index % 100 === 42 ? awkwardNames[Math.floor(index / 100) % awkwardNames.length] : undefined;
  const displayName = awkward ?? (index % 10 === 9 ? `${surname}, ${givenName}` : `${givenName} ${surname}`);
  const company = random.pick(companies);
  const address = `${mailbox(`${givenName} ${surname}`, index)}@${fold(company).replace(/\W/g, '')}.example`;
  const [title] = random.pick(jobs);
  return {
    id: `AAMk${guidOf(`contact ${String(index)}`).replaceAll('-', '')}`,
    // Typed in a hurry: only the parts of a name, or not even those.
    displayName: index % 40 === 11 ? null : displayName,
    givenName: index % 80 === 51 ? null : givenName,
    surname: index % 80 === 51 ? null : surname,
    companyName: company,
    jobTitle: random.chance(0.7) ? title : null,
    department: null,
    emailAddresses: index % 9 === 4 ? [] : [{ name: displayName, address }],
    businessPhones: random.chance(0.85) ? [landline(names.country, random)] : [],
    homePhones: random.chance(0.15) ? [landline(names.country, random)] : [],
    mobilePhone: random.chance(0.7) ? mobile(names.country, random) : null,
  };
}

/** The same person in the address book: the same mail, the name the other way round, a home number. */
function twinOf(other: GraphUser, index: number): GraphOwnContact {
  return {
    id: `AAMk${guidOf(`twin ${other.id}`).replaceAll('-', '')}`,
    displayName: other.surname === null ? other.displayName : `${other.surname}, ${other.givenName ?? ''}`,
    givenName: other.givenName,
    surname: other.surname,
    companyName: null,
    jobTitle: null,
    department: null,
    emailAddresses: other.mail === null ? [] : [{ name: '', address: other.mail.toUpperCase() }],
    businessPhones: other.businessPhones,
    homePhones: index % 2 === 0 ? ['+33 1 99 00 77 88'] : [],
    mobilePhone: other.mobilePhone,
  };
}

function relevant(me: GraphUser, users: readonly GraphUser[]): GraphRelevantPerson[] {
  return users
    .filter(({ id }) => id !== me.id)
    .slice(0, RELEVANT)
    .map((other, index) => ({
      id: other.id,
      displayName: other.displayName,
      givenName: other.givenName,
      surname: other.surname,
      jobTitle: other.jobTitle,
      department: other.department,
      userPrincipalName: other.userPrincipalName,
      scoredEmailAddresses:
        other.mail === null ? [] : [{ address: other.mail, relevanceScore: 30 - index / 2 }],
      phones: [
        ...other.businessPhones.map((number) => ({ type: 'business', number })),
        ...(other.mobilePhone === null ? [] : [{ type: 'mobile', number: other.mobilePhone }]),
      ],
      personType: { class: 'Person', subclass: 'OrganizationUser' },
    }));
}

/** A mailbox as companies form them, with a number where the name has no Latin letters. */
function mailbox(name: string, index: number): string {
  const plain = fold(name)
    .replace(/[^a-z\s-]/g, '')
    .trim()
    .split(/\s+/)
    .join('.');
  return plain === '' ? `person${String(index)}` : `${plain}${String(index)}`;
}
