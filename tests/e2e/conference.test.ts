import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';

const { amira, bruno, chloe } = people;
/** Who answers for Bruno, as his callers see it. */
const BOX = `${bruno.name} > Voicemail`;
const ROOM = 'Weekly team meeting';
/** As a participant has it in an appointment: the room, a pause, the PIN. */
const WITH_PIN = '8201,820122#';

describe('a meeting in a room of the embedded switch', () => {
  const opened = new Opened();
  let suite: Suite;
  let hers: Companion;
  let brunos: Companion;
  let chloes: Companion;

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    const browser = opened.add(await openBrowser(suite));
    hers = await Companion.open(browser, amira);
    brunos = await Companion.open(browser, bruno);
    chloes = await Companion.open(browser, chloe);
  });
  afterAll(() => opened.close());

  /** Everybody hears the others, and goes on hearing them. */
  async function allHear(): Promise<void> {
    await Promise.all([hers, brunos, chloes].map((one) => one.hears(ROOM)));
  }

  it('Chloé waits with music, Amira opens her room, Bruno joins with the PIN, and they hear each other', async () => {
    await chloes.dial(WITH_PIN);
    await chloes.says(ROOM, 'Connected');
    await chloes.hears(ROOM);
    await brunos.dial(WITH_PIN);
    await hers.dial('8201');
    await Promise.all([hers.says(ROOM, 'Connected'), brunos.says(ROOM, 'Connected')]);
    await allHear();
  });

  it('Bruno holds the meeting and comes back, loads his page anew and is still in it', async () => {
    await brunos.press(ROOM, 'Hold');
    await brunos.says(ROOM, 'On hold');
    await brunos.press(ROOM, 'Resume');
    await brunos.says(ROOM, 'Connected');
    await brunos.page.reload();
    await brunos.says(ROOM, 'Connected');
    await allHear();
  });

  it('a fault of the mixer ends it with a word, and the next meeting is as good; a wrong PIN leads nowhere', async () => {
    const pid = [...suite.log().matchAll(/"pid":(\d+)\},"message":"mixer started"/g)].at(-1)?.[1];
    process.kill(Number(pid), 'SIGKILL');
    const words = 'The meeting broke off by a fault of the telephone system';
    await Promise.all([hers, brunos, chloes].map((one) => one.says(ROOM, words)));
    await Promise.all([hers.dial('8201'), brunos.dial(WITH_PIN), chloes.dial('8201,1#2#3#')]);
    await Promise.all([hers.hears(ROOM), brunos.hears(ROOM)]);
    await chloes.says(ROOM, 'You were not let in: the PIN was wrong or missing');
    await hers.hangUp(ROOM);
    await brunos.hangUp(ROOM);
    await Promise.all([hers.idle(), brunos.idle()]);
  });

  it('who sends all calls is not rung: the caller leaves a message, which is heard and deleted', async () => {
    const { page } = brunos;
    const settings = await brunos.settings('Forwarding and groups');
    await settings.getByRole('switch', { name: 'Send all calls', exact: true }).click();
    await page.getByRole('button', { name: 'All calls go to voicemail' }).waitFor();
    await hers.dial('202');
    await hers.says(BOX, 'Connected');
    await eventually(
      'the tones are heard',
      () => hers.figure(BOX, 'Audio energy received'),
      (energy) => energy > 0,
    );
    // Long enough to have said something after the tone.
    await hers.liveCard(BOX).getByText('00:04').waitFor();
    await hers.hangUp(BOX);
    await page.getByRole('button', { name: '1 new voice message' }).click();
    const mailbox = page.getByRole('dialog', { name: 'Voicemail' });
    await mailbox.getByRole('button', { name: `Play the message of ${amira.name}` }).click();
    // It was heard to its end.
    await mailbox.getByText('New', { exact: false }).waitFor({ state: 'detached' });
    await mailbox.getByRole('button', { name: `Delete the message of ${amira.name}` }).click();
    await mailbox.getByText('No messages').waitFor();
    await mailbox.getByRole('button', { name: 'Close' }).click();
    await settings.getByRole('switch', { name: 'Send all calls', exact: true }).click();
    await page.getByRole('button', { name: 'All calls go to voicemail' }).waitFor({ state: 'detached' });
  });
});
