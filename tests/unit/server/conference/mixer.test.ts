import { createSocket } from 'node:dgram';
import { join } from 'node:path';
import { Decoder, Encoder } from '@evan/opus';
import { cleanup } from 'node-datachannel';
import type { Attendee, AttendeeListener } from '../../../../server/conference/focus/conference-focus';
import { MixerFocus } from '../../../../server/conference/focus/mixer-focus';
import { eventually } from '../../../support/eventually';
import { SyntheticPeer } from '../../../support/synthetic-peer';
import { quietLogger } from '../support/quiet-logger';

/** As it is built: the process is forked. */
const file = join(__dirname, '../../../../dist/server/conference-mixer.js');
const FRAME = 960;
const RATE = 48_000;
/** ms until sound has its way: the first processes of a busy machine start late. */
const PATIENCE = 20_000;

interface Person {
  readonly peer: SyntheticPeer;
  readonly attendee: Attendee;
  /** What the server was told of them. */
  readonly noted: string[];
  readonly recorded: Uint8Array[];
}

/** Somebody's endless tone, encoded. */
class Voice {
  readonly #encoder = new Encoder({ channels: 1, sample_rate: RATE, application: 'voip' });
  #at = 0;

  constructor(private readonly hertz: number) {}

  next(): Uint8Array {
    const frame = new Int16Array(FRAME);
    for (let index = 0; index < FRAME; index++) {
      frame[index] = 6_000 * Math.sin((2 * Math.PI * this.hertz * this.#at++) / RATE);
    }
    return this.#encoder.encode(frame);
  }
}

/** How strong a frequency is in what was received last, 0 to about 6,000. */
function strength(peer: SyntheticPeer, hertz: number): number {
  const decoder = new Decoder({ channels: 1, sample_rate: RATE });
  const frames = peer.received.slice(-20).map((packet) => {
    const bytes = decoder.decode(packet);
    return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1).slice();
  });
  const samples = frames.slice(5).flatMap((frame) => [...frame]);
  const turn = (2 * Math.PI * hertz) / RATE;
  const sum = (wave: (angle: number) => number): number =>
    samples.reduce((total, sample, at) => total + sample * wave(turn * at), 0) / samples.length;
  return 2 * Math.hypot(sum(Math.cos), sum(Math.sin));
}

/** Each step has a limit of its own, with words for it; processes start late on a busy machine. */
jest.setTimeout(90_000);
/**
 * Sound in real time, in three processes on two processors that the rest of the suite uses up: now and then a
 * connection gives up before its first packet. What failed is printed, and tried anew with a process of its own.
 */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

describe('the mixer in its process', () => {
  let focus: MixerFocus;
  const people: Person[] = [];
  let conference: ReturnType<MixerFocus['create']>;
  let quiet: () => void = () => undefined;

  beforeEach(() => {
    focus = new MixerFocus({ file, media: {}, log: quietLogger });
    conference = focus.create();
  });
  afterEach(async () => {
    quiet();
    for (const { peer } of people.splice(0)) peer.close();
    await focus.close();
  });

  // The library's threads would keep the runner from ending.
  afterAll(() => {
    cleanup();
  });

  async function join(): Promise<Person> {
    const peer = new SyntheticPeer();
    const noted: string[] = [];
    const recorded: Uint8Array[] = [];
    const listener: AttendeeListener = {
      key: (key) => noted.push(key),
      lost: () => noted.push('lost'),
      failed: () => noted.push('failed'),
      played: () => noted.push('played'),
      recorded: ({ packets, spoken, last }) => {
        recorded.push(...packets);
        if (last) noted.push(spoken > 0 ? 'last words' : 'last');
      },
    };
    const attendee = await conference.join(await peer.offer(), listener);
    if (!attendee) throw new Error('refused');
    const person = { peer, attendee, noted, recorded };
    people.push(person);
    await peer.connect(attendee.answer);
    return person;
  }

  /** Everybody says a tone of their own, a frame every 20 ms, until the test is over. */
  function talk(...speakers: readonly (readonly [SyntheticPeer, number])[]): void {
    const voices = speakers.map(([peer, hertz]) => ({ peer, voice: new Voice(hertz) }));
    const timer = setInterval(() => {
      for (const { peer, voice } of voices) peer.say(voice.next(), 15);
    }, 20);
    quiet = () => {
      clearInterval(timer);
    };
  }

  it('lets each hear the others and not themselves, and who listens hear all', async () => {
    const [amira, bruno, chloe] = [await join(), await join(), await join()];
    for (const { attendee } of [amira, bruno, chloe]) attendee.place('floor');
    talk([amira.peer, 1700], [bruno.peer, 2300]);
    await eventually(
      'everybody hears who they should',
      () => [
        strength(amira.peer, 2300),
        strength(bruno.peer, 1700),
        strength(chloe.peer, 1700),
        strength(chloe.peer, 2300),
      ],
      (all) => all.every((one) => one > 2_000),
      PATIENCE,
    );
    expect(strength(amira.peer, 1700)).toBeLessThan(300);
    expect(strength(bruno.peer, 2300)).toBeLessThan(300);
  });

  it('records what somebody says at the door, and plays it to another', async () => {
    const [amira, bruno] = [await join(), await join()];
    talk([amira.peer, 1700]);
    amira.attendee.tell('record');
    amira.attendee.record(true);
    await eventually(
      'two seconds are recorded',
      () => amira.recorded.length,
      (packets) => packets >= 100,
      PATIENCE,
    );
    quiet();
    amira.attendee.record(false);
    await eventually(
      'the rest is handed over',
      () => amira.noted.filter((note) => note.startsWith('last')),
      (notes) => notes.length === 1,
    );
    bruno.attendee.play(amira.recorded.slice(50));
    await eventually(
      'Bruno hears what Amira said',
      () => strength(bruno.peer, 1700),
      (level) => level > 2_000,
      PATIENCE,
    );
    await eventually(
      'it is heard to its end',
      () => bruno.noted,
      (notes) => notes.includes('played'),
    );
    bruno.attendee.play(amira.recorded);
    bruno.attendee.hush();
    await eventually(
      'nothing more is heard',
      () => strength(bruno.peer, 1700),
      (level) => level < 100,
    );
    expect(bruno.noted).toEqual(['played']);
  });

  it('plays music to those who wait, and lets nobody hear who is at the door or on hold', async () => {
    const [amira, bruno, david] = [await join(), await join(), await join()];
    amira.attendee.place('floor');
    bruno.attendee.place('waiting');
    talk([amira.peer, 1700], [bruno.peer, 2300], [david.peer, 2900]);
    const loudest = (peer: SyntheticPeer): number =>
      Math.max(...[262, 330, 392].map((one) => strength(peer, one)));
    await eventually(
      'music is heard',
      () => loudest(bruno.peer),
      (level) => level > 100,
      PATIENCE,
    );
    expect(strength(bruno.peer, 1700)).toBeLessThan(100);
    bruno.attendee.place('floor');
    await eventually(
      'Amira is heard after the music',
      () => strength(bruno.peer, 1700),
      (level) => level > 2_000,
      PATIENCE,
    );
    expect(await bruno.attendee.renegotiate(await bruno.peer.offer('sendonly'))).toContain('a=recvonly');
    await eventually(
      'Bruno is not heard any more',
      () => strength(amira.peer, 2300),
      (level) => level < 100,
    );
    expect(strength(amira.peer, 2900)).toBeLessThan(100);
  });

  it('tells the keys that are pressed, each once', async () => {
    const { peer, noted } = await join();
    for (const key of '820122#') peer.press(key);
    await eventually(
      'every key',
      () => noted.join(''),
      (keys) => keys === '820122#',
    );
  });

  it('survives what is no sound, and ends who floods', async () => {
    const { peer, noted, attendee } = await join();
    attendee.place('floor');
    for (let length = 0; length < 200; length++) {
      peer.say(Buffer.alloc(length, length), 0);
      peer.throw(Buffer.from([0xa0, 255, 0, length, ...Buffer.alloc(8, 1), ...Buffer.alloc(length, 255)]));
    }
    const before = peer.packets;
    await eventually(
      'the mix goes on',
      () => peer.packets,
      (now) => now > before + 10,
    );
    expect(noted).toEqual([]);
    await eventually(
      'the flood is ended',
      () => {
        for (let packet = 0; packet < 1_000; packet++) peer.say(Buffer.of(0xf8), 0);
        return noted;
      },
      (all) => all.includes('lost'),
    );
  });

  it('hears nothing of strangers who find its ports', async () => {
    const { peer, noted, attendee } = await join();
    attendee.place('waiting');
    const [, address = '', port = ''] =
      /a=candidate:\S+ 1 UDP \d+ ([\d.]+) (\d+)/.exec(attendee.answer) ?? [];
    const stranger = createSocket('udp4');
    const binding = Buffer.from('000100002112a442', 'hex');
    for (let length = 0; length < 300; length++) {
      for (const first of [binding, Buffer.of(0x16, 0xfe, 0xfd), Buffer.of(0x80, 111)]) {
        stranger.send(Buffer.concat([first, Buffer.alloc(length, length)]), Number(port), address);
      }
    }
    const before = peer.packets;
    await eventually(
      'the sound goes on',
      () => peer.packets,
      (now) => now > before + 10,
    );
    stranger.close();
    expect(noted).toEqual([]);
  });

  it('answers an offer with another path by another path of its own', async () => {
    const { attendee, peer } = await join();
    const same = await attendee.renegotiate(await peer.offer());
    const ufrag = (sdp: string | undefined): string | undefined => /a=ice-ufrag:(\S+)/.exec(sdp ?? '')?.[1];
    expect(ufrag(same)).toBe(ufrag(attendee.answer));
    const moved = new SyntheticPeer();
    const other = await attendee.renegotiate(await moved.offer());
    expect(ufrag(other)).not.toBe(ufrag(same));
    await moved.connect(other ?? '');
    attendee.place('waiting');
    await eventually(
      'sound on the new path',
      () => moved.packets,
      (count) => count > 5,
    );
    moved.close();
    expect(await attendee.renegotiate('v=0\r\n')).toBeUndefined();
  });

  it('tells everybody when it is killed, and is there again', async () => {
    const [amira, bruno] = [await join(), await join()];
    process.kill(focus.pid ?? 0, 'SIGKILL');
    await eventually(
      'both are told',
      () => [...amira.noted, ...bruno.noted],
      (all) => all.length === 2,
    );
    expect(amira.noted).toEqual(['failed']);
    await eventually(
      'another process',
      () => focus.pid,
      (pid) => pid !== undefined,
    );
    const chloe = await join();
    chloe.attendee.place('waiting');
    await eventually(
      'sound',
      () => chloe.peer.packets,
      (count) => count > 5,
    );
  });
});
