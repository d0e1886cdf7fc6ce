import '../support/patience';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';

const { amira } = people;

/** What the PBX of this office says, some of it for other telephones. */
const settingsFile = `## Paris office
IF $MODEL4 SEQ J129 GOTO DESKPHONES
SET PHNOL 0
SET PHNLD 0
SET PHNLDLENGTH 9
SET PHNCC 33
SET LOCKED_PREFERENCES CS_AUTO_ANSWER
SET CS_AUTO_ANSWER 0
SET CS_LIMIT_MAX_RESOLUTION 240,360
SET OBSCURE_PREFERENCES CS_BLOCK_CAMERA
GOTO END
# DESKPHONES
SET PHNOL 9
# END
`;

describe('the settings of an administrator', () => {
  const opened = new Opened();
  const folder = mkdtempSync(join(tmpdir(), 'calling-suite-settings-'));
  let browser: Browser;
  let companion: Companion;

  beforeAll(async () => {
    const location = join(folder, '46xxsettings.txt');
    writeFileSync(location, settingsFile);
    const environment = {
      id: 'demo',
      name: 'Paris office',
      domain: 'calls.localhost',
      country: 'FR',
      settingsFile: location,
      settings: { values: { holdSound: 'silence' } },
    };
    const suite = opened.add(await startSuite({ config: { environment } }));
    browser = opened.add(await openBrowser(suite));
    companion = await Companion.open(browser, amira);
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  it('fix the automatic answer, and say so', async () => {
    await companion.settings('Calls');
    const { page } = companion;
    const automatic = page.getByRole('switch', { name: 'Automatic answer' });
    await automatic.waitFor();
    expect([await automatic.isDisabled(), await automatic.isChecked()]).toEqual([true, false]);
    await page.getByText('Set by your administrator.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const music = page.getByRole('switch', { name: 'Music on hold' });
    expect([await music.isDisabled(), await music.isChecked()]).toEqual([false, false]);
  });

  it('limit the size of the picture, and hide what is nobody’s choice', async () => {
    await companion.settings('Video');
    const size = companion.page.getByRole('combobox', { name: 'Maximum video resolution' });
    await size.waitFor();
    expect(await size.getByRole('option').allTextContents()).toEqual(['360p', '240p']);
    expect(await companion.page.getByRole('checkbox').count()).toBe(0);
  });

  it('reach the dialling rules, and are explained one by one', async () => {
    await companion.settings('Dialling rules');
    const { page } = companion;
    await page.getByRole('textbox', { name: 'Try a number' }).fill('01 99 00 12 34');
    await page.getByText('Dialled: 00199001234').waitFor();
    await companion.settings('In force');
    await page.getByRole('textbox', { name: 'Search settings' }).fill('46xxsettings');
    await page.getByText('Settings file 46xxsettings.txt, line 6').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Search settings' }).fill('hold');
    await page.getByRole('definition').filter({ hasText: 'Your administrator' }).waitFor();
  });
});
