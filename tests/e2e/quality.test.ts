import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { eventually } from '../support/eventually';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite } from '../support/start-suite';

const { amira, bruno } = people;

/** Until a silence is told: three seconds from its last packet, and one for a busy machine to show it. */
const IN_TIME_MS = 4_000;
const MENDED_MS = 8_000;

/** Packets of two and a half seconds: enough to tell silence from a pause. */
const A_WHILE = 125;

/** Put into a page before its own scripts: its connections can be reached, to break them. */
function keepConnections(): void {
  const kept: RTCPeerConnection[] = [];
  Object.assign(globalThis, { kept });
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.push(this);
    }
  };
}
declare const kept: readonly RTCPeerConnection[];

/** Nothing leaves the page any more, as when a firewall between the two has closed: packets end, the path stands. */
async function breakOneWay({ page }: Companion): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      kept
        .filter(({ connectionState }) => connectionState === 'connected')
        .flatMap((connection) => connection.getSenders())
        .map((sender) => sender.replaceTrack(null)),
    ),
  );
}

describe('calls that are looked after', () => {
  const opened = new Opened();
  let hers: Companion;
  let his: Companion;

  beforeAll(async () => {
    const suite = opened.add(await startSuite());
    hers = await Companion.open(opened.add(await openBrowser(suite)), amira);
    const hisBrowser = opened.add(await openBrowser(suite));
    await hisBrowser.context.addInitScript(keepConnections);
    his = await Companion.open(hisBrowser, bruno);
  });
  afterEach(async () => {
    await Promise.all([hers.endCalls(), his.endCalls()]);
    await Promise.all([hers.idle(), his.idle()]);
  });
  afterAll(() => opened.close());

  async function talk(): Promise<void> {
    await hers.dial(bruno.extension);
    await his.answer(amira);
    await Promise.all([hers.hears(bruno), his.hears(amira)]);
  }

  /** Flips a switch on the settings page, and leaves it. */
  async function flip({ page }: Companion, name: string): Promise<void> {
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('switch', { name }).click();
    await page.getByRole('button', { name: 'Back' }).click();
  }

  it('a good call says so, with its score', async () => {
    await talk();
    await hers
      .card(bruno)
      .getByRole('img', { name: /^Sound quality: good, 4\.\d of 5$/ })
      .waitFor();
    await eventually(
      'the score among the figures',
      () => hers.figure(bruno, 'Quality score (1 to 5)'),
      (score) => score > 4,
    );
    await eventually(
      'the other side reports',
      async () => (await hers.statistics(bruno)).get('Jitter at the other side'),
      (value) => value?.endsWith(' ms') ?? false,
    );
  });

  it('who is put on hold hears music, and then the person again', async () => {
    await talk();
    await hers.press(bruno, 'Hold');
    await his.says(amira, 'put you on hold');
    await his.hears(amira);
    await hers.press(bruno, 'Resume');
    await hers.says(bruno, 'Connected');
    await Promise.all([hers.hears(bruno), his.hears(amira)]);
  });

  it('or silence, where that was chosen: not a sound of the room leaks', async () => {
    await flip(hers, 'Music on hold');
    await talk();
    await hers.press(bruno, 'Hold');
    await his.says(amira, 'put you on hold');
    const packets = () => his.figure(amira, 'Packets received');
    const energy = () => his.figure(amira, 'Audio energy received');
    // What was under way before the hold is still played out, and figures are a second old.
    const settled = (await packets()) + A_WHILE;
    await eventually('the last sound', packets, (count) => count > settled);
    const heard = await energy();
    const enough = (await packets()) + A_WHILE;
    await eventually('a while of silence', packets, (count) => count > enough);
    expect(await energy()).toBe(heard);
    await hers.press(bruno, 'Resume');
    await his.hears(amira);
    await flip(hers, 'Music on hold');
  });

  it('sound that no longer arrives is told in words, and mended before anybody asks', async () => {
    await talk();
    await breakOneWay(his);
    const warning = hers.card(bruno).getByText('No sound arrives from the other person');
    await warning.waitFor({ timeout: IN_TIME_MS });
    await warning.waitFor({ state: 'detached', timeout: MENDED_MS });
    await hers.hears(bruno);
  });

  it('the automatic answer takes a call by itself, and both hear each other', async () => {
    await flip(his, 'Automatic answer');
    await his.page.getByRole('status').getByText('Automatic answer is on').waitFor();
    await hers.dial(bruno.extension);
    await hers.says(bruno, 'Connected');
    await Promise.all([hers.hears(bruno), his.hears(amira)]);
  });
});
