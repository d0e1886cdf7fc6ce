import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import { startSuite, type Suite } from '../support/start-suite';

const { amira, bruno, chloe } = people;
const ROOM = 'Weekly team meeting';
/** As a participant writes it down: the room, a pause, the PIN. */
const WITH_PIN = '8201,,820122#';

describe('a meeting in a room of the embedded switch', () => {
  const opened = new Opened();
  let suite: Suite;
  let companions: { amira: Companion; bruno: Companion; chloe: Companion };

  beforeAll(async () => {
    suite = opened.add(await startSuite());
    const browser = opened.add(await openBrowser(suite));
    const [one, two, three] = await Promise.all(
      [amira, bruno, chloe].map((person) => Companion.open(browser, person)),
    );
    if (!one || !two || !three) throw new Error('not all are there');
    companions = { amira: one, bruno: two, chloe: three };
  });
  afterAll(() => opened.close());

  it('Chloé waits with music, Amira opens the room, Bruno joins, and they hear each other', async () => {
    await companions.chloe.dial(WITH_PIN);
    await companions.chloe.says(ROOM, 'Connected');
    await companions.chloe.hears(ROOM);
    await companions.amira.dial('8201');
    await companions.bruno.dial(WITH_PIN);
    await companions.amira.says(ROOM, 'Connected');
    await companions.bruno.says(ROOM, 'Connected');
    await Promise.all(Object.values(companions).map((one) => one.hears(ROOM)));
  });
});
