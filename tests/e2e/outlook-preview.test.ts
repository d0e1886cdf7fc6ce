import '../support/patience';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, type Browser } from '../support/browser';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { Outlook } from '../support/outlook';
import { people } from '../support/people';
import { APP_ORIGIN, startSuite } from '../support/start-suite';
import { installTestAddIn } from '../support/test-add-in';

const { amira, bruno } = people;

/** Says what it stands beside, and goes on saying it. */
const pane = `
Office.onReady(() => {
  const { mailbox, requirements } = Office.context;
  const show = () => {
    const { item } = mailbox;
    document.body.innerText = [item.itemType, item.subject, mailbox.userProfile.emailAddress,
      'Mailbox 1.8: ' + requirements.isSetSupported('Mailbox', '1.8'),
      'shared: ' + (item.getSharedPropertiesAsync !== undefined)].join(' | ');
    item.body.getAsync('html', ({ status, value }) => {
      document.body.dataset.body = status === 'succeeded' ? value : 'failed';
    });
  };
  show();
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, show);
  mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) => {
    document.body.dataset.background = officeTheme.bodyBackgroundColor;
  });
});`;

/** Writes into the appointment all that an add-in may write, and tells the owner of the calendar. */
const commands = `
Office.onReady();
const ask = (object, name, ...args) => new Promise((resolve, reject) =>
  object[name](...args, ({ status, value, error }) => status === 'succeeded' ? resolve(value) : reject(error)));
const run = (work) => async (event) => {
  const { item } = Office.context.mailbox;
  const tell = (message) => ask(item.notificationMessages, 'addAsync', 'said',
    { type: 'informationalMessage', message, icon: 'icon16', persistent: false });
  try { await work(item, tell); } catch ({ code, message }) { await tell('error ' + (code ?? message)); }
  event.completed();
};
Office.actions.associate('addMeeting', run(async (item, tell) => {
  const type = await ask(item.body, 'getTypeAsync');
  await ask(item.body, 'prependAsync', '<div id="block" class="ours">Join us</div>', { coercionType: 'html' });
  await ask(item.enhancedLocation, 'addAsync', [{ type: 'custom', id: 'https://meet.example/1' }]);
  const properties = await ask(item, 'loadCustomPropertiesAsync');
  properties.set('room', '8201');
  await ask(properties, 'saveAsync');
  const owner = item.getSharedPropertiesAsync && await ask(item, 'getSharedPropertiesAsync');
  await tell('written as ' + type + ' for ' + (owner ? owner.owner : 'myself'));
}));
Office.actions.associate('removeMeeting', run(async (item, tell) => {
  const properties = await ask(item, 'loadCustomPropertiesAsync');
  const names = (await ask(item.requiredAttendees, 'getAsync')).map(({ displayName }) => displayName);
  await tell(properties.get('room') + ' with ' + names.join(', ') + ' at ' + await ask(item.location, 'getAsync'));
}));
Office.actions.associate('joinMeeting', run(() => window.open('${APP_ORIGIN}/companion/')));`;

describe('the simulated Outlook, with the real office.js in it', () => {
  const opened = new Opened();
  let browser: Browser;

  beforeAll(async () => {
    browser = opened.add(await openBrowser(opened.add(await startSuite())));
    await installTestAddIn(browser.context, { pane, commands });
  });
  afterAll(() => opened.close());

  it('is opened from the choice of a person', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${APP_ORIGIN}/preview/`);
    const next = browser.context.waitForEvent('page');
    await page.getByRole('link', { name: `Open Outlook as ${amira.name}` }).click();
    const outlook = new Outlook(await next);
    await outlook.openMessage('Your question about the headsets');
  });

  it('lets a function write into an appointment, and keeps what it wrote', async () => {
    const outlook = await Outlook.open(browser, amira);
    await outlook.openAppointment('Review of the quarter');
    await outlook.run('Add meeting');
    await outlook.item.getByText('written as html for myself').waitFor();
    expect(await outlook.body()).toMatch(/^<div id="block">Join us<\/div>.*<ol>/s);
    expect(await outlook.location()).toBe('Meeting room Matisse; https://meet.example/1');
    expect(await accessibilityFaults(outlook.page)).toEqual([]);
    await outlook.saveAndReopen('Review of the quarter');
    expect(await outlook.body()).toMatch(/^<div dir="ltr"><div id="x_block">Join us<\/div>/);
    await outlook.run('Remove meeting');
    await outlook.item
      .getByText(
        '8201 with Priya Raghunathan, Quentin Dubois at Meeting room Matisse; https://meet.example/1',
      )
      .waitFor();
    const companion = browser.context.waitForEvent('page');
    await outlook.press('Join');
    expect((await companion).url()).toBe(`${APP_ORIGIN}/companion/`);
  });

  it('tells a delegate’s add-in whose calendar it is in, and takes HTML as text into a plain body', async () => {
    const outlook = await Outlook.open(browser, bruno);
    await outlook.openAppointment('Notes in plain text');
    await outlook.run('Add meeting');
    await outlook.item.getByText('written as text for myself').waitFor();
    expect(await outlook.body()).toMatch(/^Join us/);
    await outlook.newAppointment('New event for Amira Haddad');
    await outlook.run('Add meeting');
    await outlook.item.getByText('written as html for amira.haddad@example.test').waitFor();
    await outlook.press('Call a contact');
    await outlook.pane.locator('body[data-background="#ffffff"]').waitFor();
    await outlook.page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
    await outlook.pane.locator('body[data-background="#292929"]').waitFor();
    expect(await accessibilityFaults(outlook.page)).toEqual([]);
  });

  it('keeps a pinned pane beside the next message, whose links are wrapped', async () => {
    const outlook = await Outlook.open(browser, amira, 'mailbox=1.5&fault=location:fails:9020');
    await outlook.openMessage('Your question about the headsets');
    await outlook.press('Call a contact');
    await outlook.pane
      .getByText(
        'message | Your question about the headsets | amira.haddad@example.test | Mailbox 1.8: false | shared: false',
      )
      .waitFor();
    await outlook.page.getByRole('button', { name: 'Keep open for other messages' }).click();
    await outlook.openMessage('RE: Interview: network engineer');
    await outlook.pane.getByText('| RE: Interview: network engineer |').waitFor();
    const body = await eventually(
      'the body of the next message',
      () => outlook.pane.locator('body').getAttribute('data-body'),
      (html) => html?.includes('Does Thursday') === true,
    );
    expect(body).toContain('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.');
    expect(body).toContain('id="x_divRplyFwdMsg"');
    expect(body).not.toContain('class=');
    await outlook.openAppointment('Review of the quarter');
    expect(await outlook.page.getByRole('complementary').count()).toBe(0);
    await outlook.run('Add meeting');
    await outlook.item.getByText('error 9020').waitFor();
    await outlook.openAppointment('Planning of the rota');
    await outlook.item.getByText('You may read it, and not change it.').waitFor();
  });
});
