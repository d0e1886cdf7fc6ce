import '../support/patience';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno, chloe } = people;

/** How soon the tab must show a call again after the server is back, in ms. */
const SHOWN_AGAIN_MS = 5000;

describe('a conversation while something breaks', () => {
  const opened = new Opened();
  let suite: Suite;
  let teamsBrowser: Browser;
  let tab: TeamsTab;
  let amirasCompanion: Companion;
  let amirasBrowser: Browser;
  let brunosCompanion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    // Teams of its own, as on the desktop: its network can be cut without the companion's.
    teamsBrowser = opened.add(await openBrowser(suite));
    amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    tab = await TeamsTab.open(teamsBrowser, amira);
  });
  beforeEach(async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
  });
  afterEach(async () => {
    await Promise.all([amirasCompanion.endCalls(), brunosCompanion.endCalls()]);
    await tab.idle();
  });
  afterAll(() => opened.close());

  it('goes on while the server is killed, and the tab shows it again once it is back', async () => {
    await suite.kill();
    await tab.tab.getByText('No connection to the server').first().waitFor();
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await suite.start();
    const back = Date.now();
    await tab.tab.getByText('No connection to the server').first().waitFor({ state: 'detached' });
    await tab.says(bruno, 'Connected');
    expect(Date.now() - back).toBeLessThan(SHOWN_AGAIN_MS);
    await tab.timeRuns(bruno);
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await Promise.all([amirasCompanion.registered(), brunosCompanion.registered()]);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('goes on while the tab loses the network, and the tab says so', async () => {
    teamsBrowser.line.pull();
    await tab.tab.getByText('No connection to the server').first().waitFor();
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    teamsBrowser.line.plug();
    await tab.tab.getByText('No connection to the server').first().waitFor({ state: 'detached' });
    await tab.says(bruno, 'Connected');
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('goes on while the companion loses the network, and the tab says what it does not know', async () => {
    amirasBrowser.line.pull();
    await tab.tab.getByText('The calling window has gone during a call').first().waitFor();
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    amirasBrowser.line.plug();
    await tab.tab
      .getByText('The calling window has gone during a call')
      .first()
      .waitFor({ state: 'detached' });
    await amirasCompanion.registered();
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('is shown again by a tab that is loaded anew, with its running time', async () => {
    const before = await tab.duration(bruno);
    await tab.reload();
    await tab.says(bruno, 'Connected');
    await eventually(
      'the time of the whole call',
      () => tab.duration(bruno),
      (now) => now >= before,
    );
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('survives a visit to another app of Teams', async () => {
    await tab.page.getByRole('button', { name: 'Calendar' }).click();
    await tab.page.getByText('has been put to sleep').waitFor();
    await brunosCompanion.hangUp(amira);
    await tab.page.getByRole('button', { name: 'Contacts Avaya' }).click();
    await tab.ready();
    await tab.idle();
  });

  it('is put on hold for a second call, and taken up again', async () => {
    const chloesBrowser = opened.add(await openBrowser(suite));
    const chloesCompanion = await Companion.open(chloesBrowser, chloe);
    await chloesCompanion.dial(amira.extension);
    await tab.says(chloe, 'Incoming call');
    await tab.press(chloe, 'Answer');
    await tab.says(chloe, 'Connected');
    await tab.says(bruno, 'On hold');
    await Promise.all([amirasCompanion.hears(chloe), chloesCompanion.hears(amira)]);
    await tab.hangUp(chloe);
    await chloesCompanion.says(amira, 'The other person hung up');
    await tab.press(bruno, 'Resume');
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
  });
});
