import type { Companion } from '../companion';
import { picture } from './camera';

/** What a person may choose, a picture a section. */
export async function settings(companion: Companion): Promise<void> {
  const sections = { Devices: 'devices', Video: 'video', 'Dialling rules': 'dialling', Keyboard: 'keyboard' };
  for (const [section, name] of Object.entries(sections)) {
    const page = await companion.settings(section);
    await page
      .getByRole('tabpanel')
      .getByRole('heading')
      .or(page.getByRole('tabpanel').locator('label, dl'))
      .first()
      .waitFor();
    await picture(companion.page, `companion-settings-${name}`);
    await page.getByRole('button', { name: 'Back' }).click();
  }
}
