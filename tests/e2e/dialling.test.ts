import '../support/patience';
import { hashPassword } from '../../server/sign-in/password-hash';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { passwordOf, people, type Person } from '../support/people';
import { SipPhone } from '../support/sip-phone';
import { APP_ORIGIN, startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira } = people;

/** What answers at the number that the PBX is sent for 01 99 00 12 34. */
const outside = { userName: 'outside', name: 'Outside', extension: '00199001234' };

const environment = {
  id: 'demo',
  name: 'Paris office',
  domain: 'calls.localhost',
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112'],
  emergency: { policy: 'warn', text: 'Then tell the reception, 300.' },
  diallingRules: {
    outsidePrefix: '0',
    countryCode: '33',
    internationalPrefix: '00',
    longDistancePrefix: '0',
    nationalLengths: [9],
  },
};

describe('dialling by the rules of the environment', () => {
  const opened = new Opened();
  let suite: Suite;
  let browser: Browser;
  let companion: Companion;
  let tab: TeamsTab;

  beforeAll(async () => {
    const passwordHash = await hashPassword(passwordOf(outside as Person));
    const users = [
      { userName: outside.userName, displayName: outside.name, extension: outside.extension, passwordHash },
    ];
    suite = opened.add(await startSuite({ config: { environment, users } }));
    browser = opened.add(await openBrowser(suite));
    companion = await Companion.open(browser, amira);
    opened.add(await SipPhone.register(suite, outside as Person, 486));
    tab = await TeamsTab.open(browser, amira);
  });
  afterEach(() => companion.endCalls());
  afterAll(() => opened.close());

  const question = () => tab.tab.getByRole('alertdialog', { name: '112 is an emergency number' });

  it('a national number reaches the outside with its prefix, and is shown as it was dialled', async () => {
    await tab.dial('01 99 00 12 34');
    await tab.says(outside.name, 'Busy');
    expect(await tab.card(outside.name).textContent()).toContain('+33199001234');
    await companion.says(outside.name, 'Busy');
  });

  it('a number written with a plus is left to the telephone system', async () => {
    await companion.dial('+33 1 99 00 12 35');
    await companion.says('+33199001235', 'This number does not exist');
  });

  it('the settings explain it', async () => {
    const { page } = companion;
    await companion.settings('Dialling rules');
    await page.getByRole('textbox', { name: 'Try a number' }).fill('01 99 00 12 34');
    await page.getByText('Dialled: 00199001234').waitFor();
    const steps = page.getByRole('list', { name: 'What the rules do' }).getByRole('listitem');
    expect((await steps.allTextContents()).at(-1)).toContain('0199001234 becomes 00199001234');
    await page.getByRole('definition').filter({ hasText: '+33' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Try a number' }).waitFor({ state: 'detached' });
  });

  it('a call for help is asked about, and Cancel places nothing', async () => {
    await tab.dial('0112');
    await question().waitFor();
    await question().getByText('Then tell the reception, 300.').waitFor();
    const focused = await question().evaluate((dialog) => dialog.ownerDocument.activeElement?.tagName);
    expect(focused).toBe('H2');
    await question().getByRole('button', { name: 'Cancel' }).click();
    await question().waitFor({ state: 'detached' });
    expect(await tab.card('0112').count()).toBe(0);
    expect(await companion.card('0112').count()).toBe(0);
  });

  it('one that is confirmed is placed, by the keyboard too', async () => {
    await tab.dial('112');
    await question().waitFor();
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await tab.says('112', 'This number does not exist');
  });

  it('a number on the clipboard is shown, then called', async () => {
    const { page } = companion;
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: APP_ORIGIN });
    await page.bringToFront();
    await page.evaluate(() => navigator.clipboard.writeText('01 99 00 12 34'));
    await page.getByRole('tab', { name: 'Dialpad' }).click();
    await page.getByRole('button', { name: 'Dial from clipboard' }).click();
    await page.getByText('From the clipboard: +33199001234. Check it, then call.').first().waitFor();
    await page.getByRole('button', { name: 'Audio call', exact: true }).click();
    await companion.says(outside.name, 'Busy');
  });
});
