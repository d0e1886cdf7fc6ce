import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { openBrowser } from '../../support/browser';
import { Companion } from '../../support/companion';
import { Opened } from '../../support/opened';
import { people } from '../../support/people';
import { startSuite } from '../../support/start-suite';
import { TeamsTab } from '../../support/teams-tab';
import { nextAudio, nextButton, nextClick, watchFirstAudio } from './clock';
import type { SetUpTimes } from './set-up-times';

const { amira, bruno } = people;

/** A STUN server that takes every request and never answers. */
async function silentStun(opened: Opened): Promise<string> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  opened.add({
    close: () =>
      new Promise<void>((resolve) => {
        socket.close(() => {
          resolve();
        });
      }),
  });
  return `stun:127.0.0.1:${String(socket.address().port)}`;
}

/** Amira clicks in her tab, Bruno's companion rings, he answers: as people do it, round after round. */
export async function ourSetUpTimes(rounds: number, withSilentStun: boolean): Promise<SetUpTimes> {
  const opened = new Opened();
  try {
    const iceServers = withSilentStun ? [{ urls: [await silentStun(opened)] }] : [];
    const environment = { id: 'demo', name: 'Demo', domain: 'calls.localhost', iceServers };
    const suite = opened.add(await startSuite({ config: { environment } }));
    const hers = opened.add(await openBrowser(suite));
    const his = opened.add(await openBrowser(suite));
    await his.context.addInitScript(watchFirstAudio);
    const amirasCompanion = await Companion.open(hers, amira);
    const companion = await Companion.open(his, bruno);
    const tab = await TeamsTab.open(hers, amira);
    const frame = tab.page.frames().find((one) => one.url().includes('/teams/'));
    if (!frame) throw new Error('the tab is not there');

    const times: SetUpTimes = { clickToRing: [], answerToAudio: [] };
    for (let round = 0; round < rounds; round++) {
      const clicked = nextClick(frame);
      const rang = nextButton(companion.page, 'Answer');
      await tab.call(bruno);
      times.clickToRing.push((await rang) - (await clicked));
      const pressed = nextClick(companion.page);
      const heard = nextAudio(companion.page);
      await companion.answer(amira);
      times.answerToAudio.push((await heard) - (await pressed));
      await tab.says(bruno, 'Connected');
      await tab.hangUp(bruno);
      await Promise.all([tab.idle(), companion.idle(), amirasCompanion.idle()]);
    }
    return times;
  } finally {
    await opened.close();
  }
}
