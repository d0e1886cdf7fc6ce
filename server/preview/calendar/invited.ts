import { demoAccounts, demoDirectory } from '../demo-people';
import type { Invited } from './demo-meeting';

/** A demo person by name. @throws Error for a name nobody has: the calendar would show a stranger */
export function invited(name: string): Invited {
  const person = [...demoAccounts, ...demoDirectory].find(({ displayName }) => displayName === name);
  if (person?.email === undefined) throw new Error(`no demo person is called ${name}`);
  return { name, email: person.email };
}
