import '../support/patience';
import { openBrowser } from '../support/browser';
import { Companion } from '../support/companion';
import { Opened } from '../support/opened';
import { people, type Person } from '../support/people';
import { ask, signIn, sipSettingsOf } from '../support/session';
import { startSuite, type Suite } from '../support/start-suite';
import type { Stage } from './stage';
import { CompanionSide } from './support/companion-side';
import { tellStories } from './support/matrix';
import { holdSound } from './support/office';
import { RefusingPhone } from './support/refusing-phone';

const { amira, bruno, chloe, david } = people;

describe('companions at the embedded switch', () => {
  const opened = new Opened();
  let suite: Suite;
  let stage: Stage;

  beforeAll(async () => {
    const environment = { id: 'demo', name: 'Demo', domain: 'calls.localhost', holdSound };
    suite = opened.add(await startSuite({ config: { environment } }));
    // One each: a window behind another one draws nothing, and cannot be clicked.
    const browsers = [
      opened.add(await openBrowser(suite)),
      opened.add(await openBrowser(suite)),
      opened.add(await openBrowser(suite)),
    ] as const;
    const companions = await Promise.all([
      Companion.open(browsers[0], amira),
      Companion.open(browsers[1], bruno),
      Companion.open(browsers[2], chloe),
    ]);
    const account = await sipSettingsOf(suite, david);
    const refuser = opened.add(await RefusingPhone.open(account, david.name));
    // The switch vouches for everybody's name.
    const named = ({ name }: Person) => ({ dialled: name, calling: name });
    stage = {
      amira: companions[0],
      amirasNumber: amira.extension,
      other: new CompanionSide(companions[1], bruno, named(amira), named(bruno)),
      third: new CompanionSide(companions[2], chloe, named(amira), named(chloe)),
      refuser,
      breakConnections: () => {
        for (const { line } of browsers) line.breakAll();
      },
    };
  });
  afterAll(() => opened.close());

  tellStories('embedded switch', () => stage);

  it('who does not answer in time is taken back, and it rings where their calls go then', async () => {
    const { amira: caller, other, third } = stage;
    const { token } = await signIn(suite, bruno);
    const change = async (noAnswer: boolean): Promise<void> => {
      const forwarding = { noAnswer, otherNumber: chloe.extension };
      const body = { forwarding, ringSeconds: 5 };
      const { status } = await ask(suite, '/api/incoming-calls', { method: 'PATCH', body, token });
      expect(status).toBe(200);
    };
    await change(true);
    await caller.dial(bruno.extension);
    await other.rings();
    await third.answer(`${amira.name} > ${bruno.name}`);
    await other.isFree();
    await caller.says(bruno.name, 'Connected');
    await change(false);
  });
});
