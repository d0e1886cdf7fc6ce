import { peopleGroups } from '../../../../outlook-addin/features/people/people-groups';
import type { ItemPerson, Part } from '../../../../outlook-addin/host/outlook-item';

const person = (part: Part, email: string, name = ''): ItemPerson => ({ part, email, name });
const emailsOf = (people: readonly ItemPerson[], own: readonly (string | undefined)[] = []) =>
  peopleGroups(people, own).map(({ part, people: group }) => [part, ...group.map(({ email }) => email)]);

describe('the people of an item', () => {
  it('stand in groups, whoever it comes from first', () => {
    expect(
      emailsOf([person('cc', 'c@x.test'), person('to', 'b@x.test'), person('from', 'a@x.test')]),
    ).toEqual([
      ['from', 'a@x.test'],
      ['to', 'b@x.test'],
      ['cc', 'c@x.test'],
    ]);
  });

  it('are listed once, without the user', () => {
    const people = [
      person('organizer', 'bruno@x.test'),
      person('required', 'Bruno@x.test'),
      person('required', 'amira@x.test'),
      person('optional', 'AMIRA@X.test'),
      person('optional', 'chloe@x.test'),
    ];
    expect(emailsOf(people, ['Amira@x.test', undefined])).toEqual([
      ['organizer', 'bruno@x.test'],
      ['optional', 'chloe@x.test'],
    ]);
  });

  it('are nobody where there is no address', () => {
    const broken = ['', 'Undisclosed recipients:;', '/o=ExchangeLabs/cn=Recipients/cn=ab', 'a@b@c', 'a b@c'];
    expect(emailsOf([...broken, `${'a'.repeat(300)}@x.test`].map((email) => person('to', email)))).toEqual(
      [],
    );
  });

  it('keep names that cannot pretend to be something else', () => {
    const [group] = peopleGroups(
      [
        person('from', 'a@x.test', '<b>Amira</b>\u202e\r\n 0800'),
        person('from', 'b@x.test', 'x'.repeat(999)),
      ],
      [],
    );
    expect(group?.people.map(({ name }) => name)).toEqual(['<b>Amira</b> 0800', 'x'.repeat(120)]);
  });

  it('may be five hundred', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => person('to', `p${String(index)}@x.test`));
    expect(peopleGroups([...crowd, ...crowd], [])[0]?.people).toHaveLength(500);
  });
});
