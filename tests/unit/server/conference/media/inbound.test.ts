import { FRAME } from '../../../../../server/conference/media/frame';
import { InboundAudio } from '../../../../../server/conference/media/inbound-audio';
import { JitterBuffer } from '../../../../../server/conference/media/jitter-buffer';

/** CELT, 20 ms, mono: the shortest packet that lasts a frame; what follows tells the packets apart. */
const packet = (mark: number): Buffer => Buffer.of(0b11111_000, mark);

describe('a jitter buffer', () => {
  const item = (mark: number) => ({ payload: packet(mark), duration: FRAME, level: undefined });
  const marks = (buffer: JitterBuffer, pulls: number): (number | string | undefined)[] =>
    Array.from({ length: pulls }, () => {
      const next = buffer.next();
      return typeof next === 'object' ? next.payload?.[1] : next;
    });

  it('puts in order what comes crosswise, waiting for two first', () => {
    const buffer = new JitterBuffer();
    buffer.put(11, item(11));
    expect(buffer.next()).toBeUndefined();
    buffer.put(10, item(10));
    buffer.put(13, item(13));
    buffer.put(12, item(12));
    expect(marks(buffer, 5)).toEqual([10, 11, 12, 13, undefined]);
  });

  it('says what is lost, plays nothing twice and nothing late', () => {
    const buffer = new JitterBuffer();
    for (const sequence of [65_534, 65_535, 1, 1, 2]) buffer.put(sequence, item(sequence & 0xff));
    expect(marks(buffer, 3)).toEqual([254, 255, 'lost']);
    buffer.put(0, item(0));
    expect(marks(buffer, 3)).toEqual([1, 2, undefined]);
  });

  it('waits for more after it ran dry, and for less after a calm time', () => {
    const buffer = new JitterBuffer();
    let sequence = 0;
    const put = (): void => {
      buffer.put(++sequence, item(1));
    };
    put();
    put();
    marks(buffer, 3);
    expect(buffer.depth).toBe(3);
    put();
    put();
    expect(buffer.next()).toBeUndefined();
    put();
    for (let frame = 0; frame < 1_000; frame++) {
      put();
      expect(buffer.next()).toBeDefined();
    }
    expect(buffer.depth).toBe(2);
  });

  it('stays short when a sender is too fast, and whatever numbers it is given', () => {
    const buffer = new JitterBuffer();
    for (let sequence = 0; sequence < 2_000; sequence++) {
      buffer.put(sequence, item(1));
      if (sequence % 10 !== 0) buffer.next();
    }
    expect(buffer.size).toBeLessThan(10);
    let seed = 1;
    for (let round = 0; round < 20_000; round++) {
      seed = (seed * 48_271) % 2_147_483_647;
      buffer.put(seed & 0xffff, item(1));
      if (round % 3 === 0) buffer.next();
    }
    expect(buffer.size).toBeLessThanOrEqual(65);
  });

  it('begins anew with another stream', () => {
    const buffer = new JitterBuffer();
    buffer.put(1, item(1));
    buffer.put(2, item(2));
    buffer.next();
    buffer.put(40_000, item(7));
    buffer.put(40_001, item(8));
    expect(marks(buffer, 2)).toEqual([7, 8]);
  });
});

describe('what one participant says', () => {
  let decoded: number[];
  let audio: InboundAudio;
  let sequence: number;

  beforeEach(() => {
    decoded = [];
    sequence = 0;
    audio = new InboundAudio(() => ({
      decode: (data) => {
        const mark = data[1] ?? 0;
        if (mark === 99) return undefined;
        decoded.push(mark);
        return new Int16Array(FRAME).fill(mark * 100);
      },
    }));
  });

  function say(mark: number, level?: number): void {
    audio.receive({
      payloadType: 111,
      marker: false,
      sequence: sequence++,
      timestamp: 0,
      payload: packet(mark),
      level,
    });
  }

  function heard(): number | undefined {
    audio.advance();
    return audio.decode()[0];
  }

  it('comes out frame by frame', () => {
    say(1);
    say(2);
    say(3);
    expect([heard(), heard(), heard()]).toEqual([100, 200, 300]);
  });

  it('fades where packets are lost or no sound, and does not go on for ever', () => {
    say(10);
    sequence += 1;
    say(99);
    say(4);
    expect([heard(), heard(), heard(), heard()]).toEqual([1000, 600, 360, 400]);
    expect([heard(), heard(), heard(), heard()]).toEqual([240, 144, 86, 51]);
    expect(heard()).toBe(0);
  });

  it('is not decoded while nobody listens', () => {
    for (let mark = 1; mark <= 4; mark++) say(mark, 20);
    audio.advance();
    audio.pass();
    audio.advance();
    audio.pass();
    expect(heard()).toBe(300);
    expect(decoded).toEqual([3]);
  });

  it('counts as loud by the level it carries, and as silence when it stops', () => {
    for (let mark = 0; mark < 10; mark++) say(1, 20);
    for (let frame = 0; frame < 8; frame++) {
      audio.advance();
      audio.pass();
    }
    expect(audio.level).toBeLessThan(30);
    for (let frame = 0; frame < 60; frame++) audio.advance();
    expect(audio.speaking).toBe(false);
    expect(audio.level).toBeGreaterThan(100);
  });

  it('does not hold the floor by a claim: what was heard counts', () => {
    for (let mark = 0; mark < 60; mark++) say(0, 0);
    for (let frame = 0; frame < 50; frame++) heard();
    expect(audio.level).toBeGreaterThan(70);
  });

  it('is taken for loud where no level is agreed, and so is heard', () => {
    say(1);
    say(1);
    audio.advance();
    expect(audio.level).toBeLessThan(70);
  });

  it('counts keys as silence, not as loss', () => {
    say(5);
    audio.receiveQuiet({
      payloadType: 110,
      marker: false,
      sequence: sequence++,
      timestamp: 0,
      payload: Buffer.of(),
      level: undefined,
    });
    say(6);
    expect([heard(), heard(), heard()]).toEqual([500, 0, 600]);
  });
});
