import '../support/patience';
import { openBrowser } from '../support/browser';
import { NetworkLine } from '../support/network-line';
import { Opened } from '../support/opened';
import { people } from '../support/people';
import type { Stage } from './stories';
import { DeskPhone } from './support/desk-phone';
import { Edge } from './support/edge';
import { freeUdpPort } from './support/free-udp-port';
import { machineAddress } from './support/machine-address';
import { tellStories } from './support/matrix';
import { MediaRelay } from './support/media-relay';
import { signInAtOffice, startOffice } from './support/office';
import { announcingPhone, busyPhone, edgeAccount } from './support/phones-that-refuse';

const { amira, chloe, david } = people;
const DESK = '900';

describe('a companion and a desk phone at Kamailio with rtpengine', () => {
  const opened = new Opened();
  let stage: Stage;

  beforeAll(async () => {
    const address = machineAddress();
    // Before Kamailio, which asks for it once when it starts.
    const relay = opened.add(await MediaRelay.start(address));
    const proxy = `${address}:${String(await freeUdpPort(address))}`;
    const users = [...Object.values(people).map(({ extension }) => extension), DESK];
    const defines = ['WITH_PHONES', `UDP_LISTEN=udp:${proxy}`, `RTPENGINE="${relay.controlSocket}"`];
    const edge = opened.add(await Edge.start({ users, defines }));
    const line = opened.add(await NetworkLine.to(edge.port));
    const suite = opened.add(await startOffice([`ws://127.0.0.1:${String(line.port)}`]));
    const browser = opened.add(await openBrowser(suite));
    opened.add(await busyPhone(edgeAccount(edge.url, david.extension)));
    opened.add(await announcingPhone(edgeAccount(edge.url, chloe.extension)));
    stage = {
      amira: await signInAtOffice(browser, amira),
      amirasNumber: amira.extension,
      other: opened.add(await DeskPhone.register({ number: DESK, displayName: 'Reception', address, proxy })),
      busy: { number: david.extension, named: david.extension },
      announced: { number: chloe.extension, named: chloe.extension },
      breakConnections: () => {
        line.breakAll();
      },
    };
  });
  afterAll(() => opened.close());

  tellStories('desk phone', () => stage);
});
