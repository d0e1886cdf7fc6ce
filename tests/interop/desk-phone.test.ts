import '../support/patience';
import { openBrowser } from '../support/browser';
import { freePort } from '../support/free-port';
import { NetworkLine } from '../support/network-line';
import { Opened } from '../support/opened';
import { people, type Person } from '../support/people';
import type { Stage } from './stage';
import { Baresip } from './support/baresip';
import { CompanionSide } from './support/companion-side';
import { DOMAIN, Edge, edgePasswordOf } from './support/edge';
import { tellStories } from './support/matrix';
import { MediaRelay } from './support/media-relay';
import { signInAtOffice, startOffice } from './support/office';
import { ownAddress } from './support/own-address';
import { PhoneSide } from './support/phone-side';
import { RefusingDeskPhone } from './support/refusing-desk-phone';

const { amira, bruno, chloe, david } = people;

describe('companions and desk phones at Kamailio with rtpengine', () => {
  const opened = new Opened();
  let stage: Stage;

  beforeAll(async () => {
    const own = ownAddress();
    const relay = opened.add(await MediaRelay.start(own.address));
    const proxy = `${own.address}:${String(await freePort())}`;
    const users = Object.values(people).map(({ extension }) => extension);
    const defines = ['WITH_PHONES', `UDP_LISTEN=udp:${proxy}`, `RTPENGINE="${relay.control}"`];
    const edge = opened.add(await Edge.start({ users, defines }));
    const line = opened.add(await NetworkLine.to(edge.port));
    const suite = opened.add(await startOffice([`ws://127.0.0.1:${String(line.port)}`]));
    const deskPhone = async ({ extension, name }: Person): Promise<Baresip> => {
      const password = edgePasswordOf(extension);
      return opened.add(await Baresip.start({ user: extension, name, password, domain: DOMAIN, proxy }, own));
    };
    const phones = [await deskPhone(bruno), await deskPhone(david)] as const;
    const browser = opened.add(await openBrowser(suite));
    const companions = await Promise.all([signInAtOffice(browser, amira), signInAtOffice(browser, chloe)]);
    const named = ({ name, extension }: Person) => ({ dialled: extension, calling: name });
    stage = {
      amira: companions[0],
      amirasNumber: amira.extension,
      other: new PhoneSide(phones[0], bruno, named(bruno)),
      third: new CompanionSide(companions[1], chloe, named(amira), named(chloe)),
      refuser: new RefusingDeskPhone(phones[1], david),
      breakConnections: () => {
        line.breakAll();
      },
    };
  });
  afterAll(() => opened.close());

  tellStories('Kamailio + rtpengine + baresip', () => stage);
});
