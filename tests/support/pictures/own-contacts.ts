import type { TeamsTab } from '../teams-tab';
import { picture } from './camera';

/** Whom Amira wrote down: as a person fills in the form. */
const written = [
  { 'First name': 'Élodie', 'Last name': 'Garnier', Number: '06 39 98 01 62', Company: 'Garnier Interiors' },
  { 'First name': 'Ada', 'Last name': 'Byron', Number: '06 39 98 01 50', Company: 'Analytical Engines' },
] as const;

/** Contacts of one's own: one being written, and all of them in the list. */
export async function ownContacts({ page, tab }: TeamsTab): Promise<void> {
  for (const person of written) {
    await tab.getByRole('button', { name: 'New contact' }).click();
    const form = tab.getByRole('region', { name: 'New contact' });
    for (const [field, value] of Object.entries(person)) {
      await form.getByRole('textbox', { name: field, exact: true }).fill(value);
    }
    if (person === written[1]) await picture(page, 'tab-contact-editor');
    await form.getByRole('button', { name: 'Save' }).click();
    const name = `${person['First name']} ${person['Last name']}`;
    await tab.getByRole('region', { name }).getByRole('button', { name: 'Favourite' }).click();
  }
  await tab.getByRole('button', { name: 'My contacts', exact: true }).click();
  await tab.getByRole('listitem').getByRole('group', { name: 'Élodie Garnier' }).waitFor();
  await picture(page, 'tab-own-contacts');
  await tab.getByRole('button', { name: 'All', exact: true }).click();
  await page.keyboard.press('Escape');
}
