import { openBrowser } from '../../support/browser';
import { Companion } from '../../support/companion';
import { Opened } from '../../support/opened';
import { people } from '../../support/people';
import { startSuite } from '../../support/start-suite';
import { nextClick } from '../call-setup/clock';
import type { Figure } from '../figure';
import { percentile } from '../percentile';
import { listenClosely, nextHeard, speakTone, VOICE_HZ } from './listening';

export const name = 'hold';

const ROUNDS = 20;
const AIM = '≤ 150 ms';
const { amira, bruno } = people;

/** Amira's click on Hold until Bruno hears music, her click on Resume until he hears her. */
export async function run(): Promise<readonly Figure[]> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const amirasBrowser = opened.add(await openBrowser(suite));
    const brunosBrowser = opened.add(await openBrowser(suite));
    await amirasBrowser.context.addInitScript(speakTone, VOICE_HZ);
    await brunosBrowser.context.addInitScript(listenClosely, VOICE_HZ);
    const hers = await Companion.open(amirasBrowser, amira);
    const his = await Companion.open(brunosBrowser, bruno);
    await hers.dial(bruno.extension);
    await his.answer(amira);
    await nextHeard(his.page, 'voice');

    const times = { music: [] as number[], voice: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const held = nextClick(hers.page);
      const music = nextHeard(his.page, 'music');
      await hers.press(bruno, 'Hold');
      times.music.push((await music) - (await held));
      await his.says(amira, 'put you on hold');
      const resumed = nextClick(hers.page);
      const voice = nextHeard(his.page, 'voice');
      await hers.press(bruno, 'Resume');
      times.voice.push((await voice) - (await resumed));
      await hers.says(bruno, 'Connected');
    }
    const figure = (what: string, share: number, sample: number[], aim?: string): Figure => ({
      name: `${what}, p${String(share * 100)}`,
      value: percentile(sample, share),
      unit: 'ms',
      ...(aim ? { aim } : {}),
    });
    return [
      figure('hold → the other side hears music', 0.5, times.music),
      figure('hold → the other side hears music', 0.9, times.music, AIM),
      figure('resume → it hears the person', 0.5, times.voice),
      figure('resume → it hears the person', 0.9, times.voice, AIM),
    ];
  } finally {
    await opened.close();
  }
}
