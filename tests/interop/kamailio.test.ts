import '../support/patience';
import { openBrowser } from '../support/browser';
import { NetworkLine } from '../support/network-line';
import { Opened } from '../support/opened';
import { people, type Person } from '../support/people';
import type { Stage } from './stage';
import { CompanionSide } from './support/companion-side';
import { Edge } from './support/edge';
import { tellStories } from './support/matrix';
import { signInAtOffice, startOffice } from './support/office';
import { RefusingPhone, edgeAccount } from './support/refusing-phone';

const { amira, bruno, chloe, david } = people;

describe('companions at Kamailio', () => {
  const opened = new Opened();
  let stage: Stage;

  beforeAll(async () => {
    const users = Object.values(people).map(({ extension }) => extension);
    const edge = opened.add(await Edge.start({ users }));
    const line = opened.add(await NetworkLine.to(edge.port));
    const suite = opened.add(await startOffice([`ws://127.0.0.1:${String(line.port)}`]));
    // One each: a window behind another one draws nothing, and cannot be clicked.
    const browsers = [
      opened.add(await openBrowser(suite)),
      opened.add(await openBrowser(suite)),
      opened.add(await openBrowser(suite)),
    ] as const;
    const companions = await Promise.all([
      signInAtOffice(browsers[0], amira),
      signInAtOffice(browsers[1], bruno),
      signInAtOffice(browsers[2], chloe),
    ]);
    const account = edgeAccount(edge.url, david.extension);
    const refuser = opened.add(await RefusingPhone.open(account, david.extension));
    // A proxy vouches for nobody: a caller is named by itself, a number that was dialled stays one.
    const named = ({ name, extension }: Person) => ({ dialled: extension, calling: name });
    stage = {
      amira: companions[0],
      amirasNumber: amira.extension,
      other: new CompanionSide(companions[1], bruno, named(amira), named(bruno)),
      third: new CompanionSide(companions[2], chloe, named(amira), named(chloe)),
      refuser,
      breakConnections: () => {
        line.breakAll();
      },
    };
  });
  afterAll(() => opened.close());

  tellStories('Kamailio', () => stage);
});
