import { dialableOf } from '../../../../shared/dialing/dialable';
import { organisationQuery } from '../../../../shared/graph/organisation-search';
import { photoAddress } from '../../../../shared/graph/photo';
import { ownContactSchema } from '../../../../shared/graph/schema/own-contact-schema';
import { relevantPersonSchema } from '../../../../shared/graph/schema/relevant-person-schema';
import { graphUserSchema } from '../../../../shared/graph/schema/user-schema';
import { contactOfOwn, contactOfRelevant, contactOfUser } from '../../../../shared/graph/to-contact';

it.each([
  ['+33 1 99 00 12 05', { number: '+33199001205' }],
  ['+33 (0)1 99 00 12 05', { number: '+33199001205' }],
  ['+39 (0)6 1234 5678', { number: '+390612345678' }],
  ['0033 1 99 00 12 05', { number: '+33199001205' }],
  ['tel:+1 (202) 555-0123', { number: '+12025550123' }],
  ['+33 1 99 00 12 05 ext. 4012', { number: '+33199001205', postDial: ',4012' }],
  ['01.99.00.12.05', { number: '0199001205' }],
  ['202', { number: '202' }],
  ['*97', { number: '*97' }],
  ['٠١٩٩٠٠١٢٠٥', { number: '0199001205' }],
  ['', undefined],
  ['ask reception', undefined],
  ['<b>12</b>', undefined],
  ['+33\u202e1990', undefined],
])('reads the number %j', (written, dialable) => {
  expect(dialableOf(written)).toEqual(dialable);
});

const user = (more: object) => contactOfUser(graphUserSchema.parse({ id: 'u', ...more }));

it('makes a contact of a member, whatever is missing', () => {
  expect(
    user({
      displayName: 'Ada Byron',
      mail: 'ada@example.test',
      jobTitle: null,
      department: 'IT',
      businessPhones: ['+33 1 99 00 12 05', 'none', null],
      mobilePhone: '+33 6 39 98 01 05',
    }),
  ).toEqual({
    id: 'm365:u',
    account: 'u',
    origin: 'microsoft365',
    displayName: 'Ada Byron',
    email: 'ada@example.test',
    title: undefined,
    department: 'IT',
    numbers: [
      { kind: 'work', number: '+33199001205', origin: 'microsoft365' },
      { kind: 'mobile', number: '+33639980105', origin: 'microsoft365' },
    ],
  });
  expect(user({ givenName: 'Ada', surname: 'Byron' })?.displayName).toBe('Ada Byron');
  expect(user({ mail: 'room@example.test' })?.displayName).toBe('room@example.test');
  expect(user({ displayName: '   ' })).toBeUndefined();
});

it('takes names as they are, but for what no line of text should hold', () => {
  expect(user({ displayName: '<img src=x onerror=alert(1)>' })?.displayName).toBe(
    '<img src=x onerror=alert(1)>',
  );
  expect(user({ displayName: 'Ada\u0000\n\u202eByron' })?.displayName).toBe('Ada Byron');
  expect(user({ displayName: 'x'.repeat(100_000) })?.displayName).toHaveLength(200);
  expect(user({ displayName: 'A', mail: 'a@b?subject=x"><script>' })?.email).toBeUndefined();
});

it('makes a contact of an entry of the address book and of a relevant person', () => {
  const own = ownContactSchema.parse({
    id: 'AA=',
    displayName: null,
    givenName: 'Zoé',
    companyName: 'Contoso',
    emailAddresses: [{ name: 'x', address: null }, { address: 'zoe@contoso.example' }],
    homePhones: ['+33 1 99 00 77 88'],
    mobilePhone: null,
  });
  expect(contactOfOwn(own)).toMatchObject({
    id: 'own:AA=',
    displayName: 'Zoé',
    department: 'Contoso',
    email: 'zoe@contoso.example',
    numbers: [{ kind: 'home', number: '+33199007788' }],
  });
  expect(contactOfOwn(ownContactSchema.parse({ id: 'b' }))).toBeUndefined();
  const person = relevantPersonSchema.parse({
    id: 'p',
    displayName: 'Max',
    scoredEmailAddresses: [{ address: 'max@example.test', relevanceScore: 8 }],
    phones: [
      { type: 'business', number: '204' },
      { type: 'businessFax', number: '299' },
    ],
    personType: { class: 'Person', subclass: 'OrganizationUser' },
  });
  expect(contactOfRelevant(person)).toMatchObject({
    id: 'm365:p',
    account: 'p',
    numbers: [{ kind: 'work', number: '204' }],
  });
  const outside = contactOfRelevant({
    ...person,
    personType: { class: 'Person', subclass: 'PersonalContact' },
  });
  expect(outside).toMatchObject({ id: 'person:p', account: undefined });
});

it('shows a photo only when it begins as an image does', () => {
  expect(photoAddress('iVBORw0KGgoAAA==')).toBe('data:image/png;base64,iVBORw0KGgoAAA==');
  expect(photoAddress('/9j/4AAQ')).toBe('data:image/jpeg;base64,/9j/4AAQ');
  const page = Buffer.from('<!doctype html><script>alert(1)</script>').toString('base64');
  for (const wrong of [page, '/9j/"><script>', undefined, { error: {} }, `/9j/${'A'.repeat(300_000)}`]) {
    expect(photoAddress(wrong)).toBeUndefined();
  }
});

it('asks the organisation for names, and never lets a text out of its quotes', () => {
  expect(organisationQuery('camille', 'id')?.path).toBe(
    `/users?$search=${encodeURIComponent('"displayName:camille" OR "mail:camille"')}&$select=id&$top=25`,
  );
  const odd = decodeURIComponent(organisationQuery('a" OR "mail:b\\', 'id')?.path ?? '');
  expect(odd).toContain('"displayName:a OR mail b" OR "mail:a OR mail b"');
  for (const none of ['', 'a', '0199', '()"']) expect(organisationQuery(none, 'id')).toBeUndefined();
});
