import { FRAME } from '../../../../../server/conference/media/frame';
import { opusDuration } from '../../../../../server/conference/media/opus-duration';
import { PacketAllowance } from '../../../../../server/conference/media/packet-allowance';
import { readRtp, writeRtp } from '../../../../../server/conference/media/rtp-packet';
import { TelephoneEvents } from '../../../../../server/conference/media/telephone-events';

const header = (first: number, second: number, sequence = 7, timestamp = 960): Buffer =>
  writeRtp({ payloadType: second, sequence, timestamp, ssrc: 5 }, Buffer.of()).fill(first, 0, 1);

describe('an RTP packet', () => {
  it('is read as it was written', () => {
    const packet = writeRtp({ payloadType: 111, sequence: 65_535, timestamp: 4e9, ssrc: 9 }, Buffer.of(1, 2));
    expect(readRtp(packet, undefined)).toEqual({
      payloadType: 111,
      marker: false,
      sequence: 65_535,
      timestamp: 4e9,
      payload: Buffer.of(1, 2),
      level: undefined,
    });
  });

  it('tells its level in the agreed extension, whatever stands before it', () => {
    // One-byte elements (RFC 8285): padding, id 3 of two bytes, id 1 with 0x80 | 42.
    const extension = Buffer.from([0xbe, 0xde, 0, 2, 0, 0x31, 9, 9, 0x10, 0x80 | 42, 0, 0]);
    const packet = Buffer.concat([header(0x90, 111), extension, Buffer.of(8)]);
    expect(readRtp(packet, 1)).toMatchObject({ level: 42, payload: Buffer.of(8) });
    expect(readRtp(packet, 2)).toMatchObject({ level: undefined, payload: Buffer.of(8) });
    expect(readRtp(packet, undefined)?.level).toBeUndefined();
  });

  it('loses its padding and its list of sources', () => {
    const packet = Buffer.concat([header(0xa1, 111), Buffer.alloc(4), Buffer.of(8, 0, 0, 3)]);
    expect(readRtp(packet, 1)?.payload).toEqual(Buffer.of(8));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a header', Buffer.alloc(11, 0x80)],
    ['another version', header(0x40, 111)],
    ['more sources than bytes', header(0x8f, 111)],
    ['an extension without its head', header(0x90, 111)],
    [
      'an extension longer than the packet',
      Buffer.concat([header(0x90, 111), Buffer.of(0xbe, 0xde, 0xff, 0xff)]),
    ],
    ['more padding than there is', Buffer.concat([header(0xa0, 111), Buffer.of(200)])],
    ['a giant', Buffer.concat([header(0x80, 111), Buffer.alloc(60_000)])],
  ])('is refused when it is %s', (_, data) => {
    expect(readRtp(data, 1)).toBeUndefined();
  });

  it('survives any bytes at all', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) & 0xff;
    for (let round = 0; round < 2_000; round++) {
      const data = Buffer.from(Array.from({ length: random() }, random));
      if (data.length > 0) data[0] = ((data[0] ?? 0) & 0x3f) | 0x80;
      expect(() => readRtp(data, 1)).not.toThrow();
    }
  });
});

describe('the length of an Opus packet', () => {
  it.each([
    [[0b00001_000], 960],
    [[0b11111_000], FRAME],
    [[0b11111_001], 2 * FRAME],
    [[0b11111_011, 3], 3 * FRAME],
    [[0b00011_000], 2880],
    [[0b01100_000], 480],
  ])('is read from %j', (bytes, samples) => {
    expect(opusDuration(Uint8Array.from(bytes))).toBe(samples);
  });

  it('is no number for what is none, or would last longer than 120 ms', () => {
    expect(opusDuration(Uint8Array.of())).toBeUndefined();
    expect(opusDuration(Uint8Array.of(0b11111_011, 0))).toBeUndefined();
    expect(opusDuration(Uint8Array.of(0b11111_011, 63))).toBeUndefined();
    expect(opusDuration(Uint8Array.of(0b11111_011))).toBeUndefined();
  });
});

describe('keys in the sound', () => {
  const press = (
    code: number,
    timestamp: number,
    duration: number,
    more: { end?: boolean; marker?: boolean } = {},
  ) => ({
    payloadType: 110,
    marker: more.marker ?? false,
    sequence: 0,
    timestamp,
    payload: Buffer.from([code, more.end ? 0x8a : 0x0a, duration >> 8, duration & 0xff]),
    level: undefined,
  });

  it('are told once each, however often their packets come', () => {
    const keys = new TelephoneEvents();
    const told = [
      press(8, 1000, 960, { marker: true }),
      press(8, 1000, 1920),
      press(8, 1000, 4800, { end: true }),
      press(8, 1000, 4800, { end: true }),
      press(8, 9000, 960, { marker: true }),
      press(11, 20_000, 4800, { end: true }),
    ].map((packet) => keys.read(packet));
    expect(told.filter(Boolean)).toEqual(['8', '8', '#']);
  });

  it('are one press when held for longer than a packet can say', () => {
    const keys = new TelephoneEvents();
    expect(keys.read(press(10, 5000, 0xffff, { marker: true }))).toBe('*');
    expect(keys.read(press(10, 5000 + 0xffff, 960))).toBeUndefined();
    expect(keys.read(press(10, 5000 + 0xffff, 9600, { end: true }))).toBeUndefined();
    expect(keys.read(press(10, 200_000, 960))).toBe('*');
  });

  it('do not come again out of the past, and are one of sixteen', () => {
    const keys = new TelephoneEvents();
    keys.read(press(1, 1000, 960));
    expect(keys.read(press(2, 9000, 960))).toBe('2');
    expect(keys.read(press(1, 1000, 4800, { end: true }))).toBeUndefined();
    expect(keys.read(press(16, 20_000, 960))).toBeUndefined();
    expect(keys.read({ ...press(3, 30_000, 960), payload: Buffer.of(3) })).toBeUndefined();
  });
});

describe('what one participant may send', () => {
  it('is more than a browser ever does, less than a flood, and then nothing', () => {
    const allowance = new PacketAllowance(0);
    for (let ms = 0; ms < 60_000; ms += 8) expect(allowance.take(ms)).toBe('read');
    const verdicts = Array.from({ length: 5_000 }, () => allowance.take(60_000));
    expect(verdicts.filter((one) => one === 'read').length).toBeLessThanOrEqual(401);
    expect(verdicts).toContain('drop');
    expect(verdicts.at(-1)).toBe('end');
  });
});
