import '../support/patience';
import { openBrowser, type Browser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno } = people;

describe('a call while the companion is closed', () => {
  const opened = new Opened();
  let amirasBrowser: Browser;
  let brunosCompanion: Companion;
  let tab: TeamsTab;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    tab = await TeamsTab.open(amirasBrowser, amira);
  });
  afterAll(() => opened.close());

  it('opens the companion by the click, and the call goes on by itself', async () => {
    const companion = await tab.callOpeningCompanion(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await Promise.all([companion.hears(bruno), brunosCompanion.hears(amira)]);
    expect(new URL(companion.page.url()).hash).toBe(''); // the ticket is not left in the address
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });

  it('uses the open companion for the next call, and opens no second window', async () => {
    const windows = amirasBrowser.context.pages().length;
    await tab.call(bruno);
    await brunosCompanion.rings(amira);
    expect(amirasBrowser.context.pages()).toHaveLength(windows);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'Missed call');
  });

  it('ends the call in good order when the companion is closed', async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await companionPage(amirasBrowser).close();
    await brunosCompanion.says(amira, 'The other person hung up');
    await tab.idle();
    await tab.tab.getByText('The calling window is not open').first().waitFor();
  });
});

function companionPage({ context }: Browser) {
  const page = context.pages().find((one) => new URL(one.url()).pathname.startsWith('/companion/'));
  if (!page) throw new Error('no companion is open');
  return page;
}
