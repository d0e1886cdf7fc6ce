import { resolve } from 'node:path';
import { Encoder } from '@evan/opus';
import { cleanup } from 'node-datachannel';
import { MixerFocus } from '../../../server/conference/focus/mixer-focus';
import { Metronome } from '../../../server/conference/media/metronome';
import type { Attendee } from '../../../server/conference/focus/conference-focus';
import { createLogger } from '../../../shared/diagnostics/create-logger';
import { SyntheticPeer } from '../../support/synthetic-peer';
import type { Figure } from '../figure';

export const name = 'conference';

const SIZES = [32, 64];
/** Who is loud; all the others send silence, as browsers do whose users listen. */
const SPEAKERS = 4;
const SETTLE_MS = 3_000;
const MEASURE_MS = 10_000;
const JOINS = 120;
const file = resolve(process.env['SUITE_DIST'] ?? 'dist', 'server/conference-mixer.js');

/** One core's share of the mixer for many participants with a few who speak, and its memory over joins and leaves. */
export async function run(): Promise<readonly Figure[]> {
  const log = createLogger({ scope: 'bench', level: 'error', sink: () => undefined });
  const focus = new MixerFocus({ file, media: {}, log });
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await talk(focus, size)));
    figures.push(await comeAndGo(focus));
    return figures;
  } finally {
    await focus.close();
    cleanup();
  }
}

async function talk(focus: MixerFocus, size: number): Promise<Figure[]> {
  const conference = focus.create();
  const people: { peer: SyntheticPeer; attendee: Attendee }[] = [];
  for (let index = 0; index < size; index++) {
    const peer = new SyntheticPeer();
    peer.keep = false;
    const attendee = await conference.join(await peer.offer(), silentListener);
    if (!attendee) throw new Error('refused');
    await peer.connect(attendee.answer);
    attendee.place('floor');
    people.push({ peer, attendee });
  }
  const voices = speech();
  const talking = everyFrame((tick) => {
    people.forEach(({ peer }, index) => {
      const loud = index < SPEAKERS;
      const frame = (loud ? voices.loud : voices.quiet)[tick % 50];
      if (frame) peer.say(frame, loud ? 20 : 127);
    });
  });
  await pass(SETTLE_MS);
  await focus.measure();
  const before = people.map(({ peer }) => peer.packets);
  await pass(MEASURE_MS);
  const figures = await focus.measure();
  const received = people.map(({ peer }, index) => peer.packets - (before[index] ?? 0));
  talking.stop();
  for (const { peer, attendee } of people) {
    attendee.leave();
    peer.close();
  }
  const what = `mixer, ${String(size)} participants, ${String(SPEAKERS)} of them speaking`;
  return [
    {
      name: `${what}: share of one core`,
      value: figures.cpuPercent,
      unit: '%',
      ...(size === 64 ? { aim: '≤ 50 %' } : {}),
    },
    { name: `${what}: latest frame`, value: figures.latestMs, unit: 'ms' },
    {
      name: `${what}: packets a second each, at least`,
      value: (Math.min(...received) * 1000) / MEASURE_MS,
      unit: '1/s',
      aim: '50',
    },
  ];
}

async function comeAndGo(focus: MixerFocus): Promise<Figure> {
  const conference = focus.create();
  const visit = async (): Promise<void> => {
    const peer = new SyntheticPeer();
    const attendee = await conference.join(await peer.offer(), silentListener);
    attendee?.place('waiting');
    await peer.connect(attendee?.answer ?? '');
    attendee?.leave();
    peer.close();
  };
  for (let count = 0; count < JOINS / 4; count++) await visit();
  const before = (await focus.measure()).residentBytes;
  for (let count = 0; count < JOINS; count++) await visit();
  const grown = (await focus.measure()).residentBytes - before;
  return {
    name: `mixer, memory gained over ${String(JOINS)} joins and leaves`,
    value: grown / 2 ** 20,
    unit: 'MB',
    aim: 'flat',
  };
}

const silentListener = { key: () => undefined, lost: () => undefined, failed: () => undefined };

/** A second of a buzzing voice and of silence, encoded. */
function speech(): { readonly loud: readonly Uint8Array[]; readonly quiet: readonly Uint8Array[] } {
  const encode = (sample: (at: number) => number): Uint8Array[] => {
    const encoder = new Encoder({ channels: 1, sample_rate: 48_000, application: 'voip' });
    return Array.from({ length: 50 }, (_, frame) => {
      const pcm = new Int16Array(960);
      pcm.forEach((_value, index) => (pcm[index] = sample(frame * 960 + index)));
      return Uint8Array.from(encoder.encode(pcm));
    });
  };
  const buzz = (at: number): number =>
    [1, 2, 3, 5, 8].reduce(
      (sum, overtone) => sum + (4_000 / overtone) * Math.sin((at * overtone * 150 * 2 * Math.PI) / 48_000),
      0,
    );
  return { loud: encode((at) => buzz(at) * (1 + Math.sin(at / 3_000))), quiet: encode(() => 0) };
}

/** In time with the mixer, however busy this process is. */
function everyFrame(beat: (tick: number) => void): Metronome {
  let tick = 0;
  const pulse = {
    now: () => performance.now(),
    after: (milliseconds: number, action: () => void) => setTimeout(action, milliseconds),
  };
  return new Metronome(
    20,
    () => {
      beat(tick++);
    },
    pulse,
  );
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
