import { hashPassword } from '../../../server/sign-in/password-hash';
import type { Browser } from '../../support/browser';
import { Companion } from '../../support/companion';
import { passwordOf, people, type Person } from '../../support/people';
import { APP_ORIGIN, startSuite, type Suite } from '../../support/start-suite';
import { DOMAIN, edgePasswordOf } from './edge';

/** What is asserted of a hold is that nothing of the conversation is heard: here, nothing at all. */
export const holdSound = 'silence';

/** The suite of a customer who has a PBX of their own, with the people of the demo as its users. */
export async function startOffice(servers: readonly string[]): Promise<Suite> {
  const users = await Promise.all(
    Object.values(people).map(async (person) => ({
      userName: person.userName,
      displayName: person.name,
      extension: person.extension,
      passwordHash: await hashPassword(passwordOf(person)),
      sip: { password: edgePasswordOf(person.extension) },
    })),
  );
  const environment = { id: 'office', name: 'Office', domain: DOMAIN, pbx: { servers }, holdSound };
  return startSuite({ config: { environment, users }, demo: false });
}

/** Opens somebody's companion as they do, and waits until it can be called. */
export async function signInAtOffice({ context }: Browser, person: Person): Promise<Companion> {
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/companion/`);
  await page.getByRole('textbox', { name: 'User name' }).fill(person.userName);
  await page.getByRole('textbox', { name: 'Password' }).fill(passwordOf(person));
  await page.getByRole('button', { name: 'Sign in' }).click();
  const companion = new Companion(page);
  await companion.registered();
  return companion;
}
