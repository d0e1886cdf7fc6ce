import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { SipPhone } from '../support/sip-phone';
import { startSuite, type Suite } from '../support/start-suite';
import { TeamsTab } from '../support/teams-tab';

const { amira, bruno, chloe, david } = people;

describe('calls from the Teams tab', () => {
  const opened = new Opened();
  let suite: Suite;
  let tab: TeamsTab;
  let amirasCompanion: Companion;
  let brunosCompanion: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    const [amirasBrowser, brunosBrowser] = [await openBrowser(suite), await openBrowser(suite)];
    opened.add(amirasBrowser);
    opened.add(brunosBrowser);
    amirasCompanion = await Companion.open(amirasBrowser, amira);
    brunosCompanion = await Companion.open(brunosBrowser, bruno);
    tab = await TeamsTab.open(amirasBrowser, amira);
  });
  afterEach(async () => {
    await Promise.all([amirasCompanion.endCalls(), brunosCompanion.endCalls()]);
    await tab.idle();
  });
  afterAll(() => opened.close());

  it('Amira calls Bruno, they hear each other, and she hangs up', async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await tab.timeRuns(bruno);
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await tab.hangUp(bruno);
    await Promise.all([
      brunosCompanion.says(amira, 'The other person hung up'),
      amirasCompanion.says(bruno, 'Call ended'),
      tab.says(bruno, 'Call ended'),
    ]);
    await tab.forgets(bruno);
  });

  it('they see each other in a video call, and Bruno hangs up', async () => {
    await tab.call(bruno, 'Video call');
    await brunosCompanion.answer(amira);
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.sees(bruno), brunosCompanion.sees(amira)]);
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await brunosCompanion.hangUp(amira);
    await tab.says(bruno, 'The other person hung up');
  });

  it('a video call is answered with audio alone', async () => {
    await tab.call(bruno, 'Video call');
    await brunosCompanion.rings(amira);
    await brunosCompanion.press(amira, 'Answer with audio');
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    expect(await amirasCompanion.figure(bruno, 'Video frames received')).toBe(0);
    await tab.hangUp(bruno);
  });

  it('mute and hold work from the tab', async () => {
    await tab.call(bruno);
    await brunosCompanion.answer(amira);
    await brunosCompanion.hears(amira);
    await tab.press(bruno, 'Mute');
    await tab.says(bruno, 'Your microphone is off');
    await tab.press(bruno, 'Unmute');
    await tab.press(bruno, 'Hold');
    await tab.says(bruno, 'On hold');
    await brunosCompanion.says(amira, 'put you on hold');
    await tab.press(bruno, 'Resume');
    await tab.says(bruno, 'Connected');
    await Promise.all([amirasCompanion.hears(bruno), brunosCompanion.hears(amira)]);
    await tab.hangUp(bruno);
  });

  it('Bruno declines', async () => {
    await tab.call(bruno);
    await brunosCompanion.decline(amira);
    await tab.says(bruno, 'The other person declined the call');
  });

  it('Amira gives up while it rings', async () => {
    await tab.call(bruno);
    await brunosCompanion.rings(amira);
    await tab.says(bruno, 'Ringing');
    await tab.hangUp(bruno);
    await Promise.all([tab.says(bruno, 'Call cancelled'), brunosCompanion.says(amira, 'Missed call')]);
  });

  it('somebody is busy', async () => {
    opened.add(await SipPhone.register(suite, david, 486));
    await tab.call(david);
    await tab.says(david, 'Busy');
  });

  it('nobody is signed in where she calls', async () => {
    await tab.call(chloe);
    await tab.says(chloe, 'Not signed in on any phone');
  });

  it('a number that nobody has', async () => {
    await tab.dial('777');
    await tab.says('777', 'This number does not exist');
  });
});
