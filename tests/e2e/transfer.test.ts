import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people, type Person } from '../support/people';
import { SipPhone } from '../support/sip-phone';
import { startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno, chloe, david } = people;

describe('transfers from the Teams tab', () => {
  const opened = new Opened();
  let suite: Suite;
  let tab: TeamsTab;
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;
  let chloesCompanion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    const [amirasBrowser, othersBrowser] = [await openBrowser(suite), await openBrowser(suite)];
    opened.add(amirasBrowser);
    opened.add(othersBrowser);
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(othersBrowser, bruno);
    chloesCompanion = await Companion.open(othersBrowser, chloe);
    tab = await TeamsTab.open(amirasBrowser, amira);
  });
  afterEach(async () => {
    await Promise.all([amirasCompanion, brunosCompanion, chloesCompanion].map((one) => one.endCalls()));
    await tab.idle();
    await Promise.all([tab.forgets(bruno), tab.forgets(chloe)]);
  });
  afterAll(() => opened.close());

  /** Hands a call over to somebody found by name. */
  async function handOver(from: Person, to: Person): Promise<void> {
    await tab.press(from, 'Transfer');
    const card = tab.liveCard(from);
    await card.getByRole('textbox', { name: 'Name or number' }).fill(to.name.slice(0, 4));
    await card.getByRole('button', { name: `To ${to.name}, ${to.extension}` }).click();
  }

  it('Amira hands Bruno over to Chloé, and they hear each other', async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await handOver(bruno, chloe);
    await chloesCompanion.rings(bruno);
    await tab.says(bruno, 'Transferring: Chloé Martin rings…');
    await chloesCompanion.answer(bruno);
    await Promise.all([
      tab.says(bruno, 'Call transferred'),
      brunosCompanion.says(amira, 'Call transferred'),
      brunosCompanion.hears(chloe),
      chloesCompanion.hears(bruno),
    ]);
  });

  it('she consults Chloé first, then joins the two', async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await tab.call(chloe);
    await chloesCompanion.answer(amira);
    await tab.says(chloe, 'Connected');
    await tab.says(bruno, 'On hold');
    await tab.press(chloe, 'Transfer');
    await tab.liveCard(chloe).getByRole('button', { name: 'To Bruno Keller (on hold)' }).click();
    await Promise.all([
      tab.says(bruno, 'Call transferred'),
      tab.says(chloe, 'Call transferred'),
      brunosCompanion.hears(chloe),
      chloesCompanion.hears(bruno),
    ]);
  });

  it('somebody busy has the call come back', async () => {
    opened.add(await SipPhone.register(suite, david, 486));
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await handOver(bruno, david);
    await tab.says(bruno, 'Connected · Busy · The transfer to David Okafor failed. The call is still yours.');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await tab.hangUp(bruno);
    await brunosCompanion.says(amira, 'The other person hung up');
  });
});
