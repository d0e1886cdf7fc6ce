import type { PersonalFields } from './personal-contact';

/**
 * The parts of a name that came in one: `Byron, Ada`, or `Ada King Byron`, whose last word is the
 * family's. Nothing for a number, which is no name.
 */
export function splitName(name: string): Pick<PersonalFields, 'firstName' | 'lastName'> {
  if (name === '' || /^\+?[\d\s().-]+$/.test(name)) return {};
  const [family = '', given] = name.split(/,\s+/, 2);
  if (given) return { firstName: given, lastName: family };
  const at = name.lastIndexOf(' ');
  return at < 0 ? { firstName: name } : { firstName: name.slice(0, at).trim(), lastName: name.slice(at + 1) };
}
