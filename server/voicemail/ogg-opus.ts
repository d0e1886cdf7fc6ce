import { opusDuration } from '../conference/media/opus-duration';

/** RFC 7845 §4: positions count samples at this rate, whatever went into the encoder. */
const RATE = 48_000;
/** Samples a decoder needs to settle (RFC 7845 §4.2, §5.1): what libopus asks for. */
const PRE_SKIP = 312;
/** Packets on a page: a second of speech, as RFC 7845 §6 advises. */
const PACKETS_A_PAGE = 50;
const HEADER_BYTES = 27;
const SERIAL = 1;
const FIRST = 2;
const LAST = 4;

/** Opus packets as a file that browsers and players open (RFC 3533, RFC 7845); one channel. */
export function writeOggOpus(packets: readonly Uint8Array[]): Buffer {
  const pages: Buffer[] = [];
  const add = (payload: readonly Uint8Array[], position: number, flags: number): void => {
    pages.push(pageOf(payload, { position, flags, number: pages.length }));
  };
  add([identification()], 0, FIRST);
  add([comment()], 0, packets.length === 0 ? LAST : 0);
  let position = PRE_SKIP;
  for (let at = 0; at < packets.length; at += PACKETS_A_PAGE) {
    const payload = packets.slice(at, at + PACKETS_A_PAGE);
    for (const packet of payload) position += opusDuration(packet) ?? 0;
    add(payload, position, at + PACKETS_A_PAGE >= packets.length ? LAST : 0);
  }
  return Buffer.concat(pages);
}

/** The Opus packets of a file that `writeOggOpus` wrote; what is cut off at its end is left out. */
export function readOggOpus(file: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const packets: Uint8Array[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length && bytes.toString('latin1', at, at + 4) === 'OggS') {
    const segments = bytes[at + 26] ?? 0;
    const laces = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + segments);
    let start = at + HEADER_BYTES + segments;
    let length = 0;
    for (const lace of laces) {
      length += lace;
      if (lace === 255) continue;
      if (start + length > bytes.length) return packets;
      packets.push(bytes.subarray(start, start + length));
      start += length;
      length = 0;
    }
    at = start;
  }
  // The two headers are no sound.
  return packets.slice(2);
}

/** RFC 7845 §5.1. */
function identification(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(PRE_SKIP, 10);
  head.writeUInt32LE(RATE, 12);
  return head;
}

/** RFC 7845 §5.2: obligatory, and says nothing here. */
function comment(): Buffer {
  const tags = Buffer.alloc(16);
  tags.write('OpusTags', 0, 'latin1');
  return tags;
}

/** RFC 3533 §6. Packets are shorter than a page, so that none goes on to the next. */
function pageOf(
  packets: readonly Uint8Array[],
  { position, flags, number }: { position: number; flags: number; number: number },
): Buffer {
  const laces = packets.flatMap(({ length }) => [
    ...new Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const header = Buffer.alloc(HEADER_BYTES + laces.length);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(BigInt(position), 6);
  header.writeUInt32LE(SERIAL, 14);
  header.writeUInt32LE(number, 18);
  header.writeUInt8(laces.length, 26);
  header.set(laces, HEADER_BYTES);
  const page = Buffer.concat([header, ...packets]);
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

/** RFC 3533 §6: the polynomial 0x04c11db7, most significant bit first. */
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum;
}
