/** An RTP packet as it came (RFC 3550 §5.1), its payload without padding. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly payload: Buffer;
  /** Of the client-to-mixer extension (RFC 6464), in -dBov; absent when it is not there. */
  readonly level: number | undefined;
}

const HEADER = 12;
/** RFC 8285 §4.2. */
const ONE_BYTE_PROFILE = 0xbede;
/** No path of today carries more in one piece, and nobody sends sound in several. */
const LONGEST = 1500;

/** Reads a packet; `undefined` for anything that is no RTP. `levelId`: the extension's number, where agreed. */
export function readRtp(data: Buffer, levelId: number | undefined): RtpPacket | undefined {
  const first = data[0] ?? 0;
  const second = data[1] ?? 0;
  if (data.length < HEADER || data.length > LONGEST || first >> 6 !== 2) return undefined;
  let start = HEADER + (first & 0x0f) * 4;
  let level: number | undefined;
  if (first & 0x10) {
    if (data.length < start + 4) return undefined;
    const end = start + 4 + data.readUInt16BE(start + 2) * 4;
    if (end > data.length) return undefined;
    if (levelId !== undefined && data.readUInt16BE(start) === ONE_BYTE_PROFILE) {
      level = levelIn(data.subarray(start + 4, end), levelId);
    }
    start = end;
  }
  const padding = first & 0x20 ? (data[data.length - 1] ?? 0) : 0;
  if (start + padding > data.length) return undefined;
  return {
    payloadType: second & 0x7f,
    marker: second >> 7 === 1,
    sequence: data.readUInt16BE(2),
    timestamp: data.readUInt32BE(4),
    payload: data.subarray(start, data.length - padding),
    level,
  };
}

/** RFC 8285 §4.2: elements of one byte of id and length; 0 pads, 15 ends. */
function levelIn(elements: Buffer, id: number): number | undefined {
  let at = 0;
  while (at < elements.length) {
    const head = elements[at] ?? 0;
    if (head === 0) {
      at++;
      continue;
    }
    if (head >> 4 === 15) return undefined;
    if (head >> 4 === id) {
      const value = elements[at + 1];
      return value === undefined ? undefined : value & 0x7f;
    }
    at += (head & 0x0f) + 2;
  }
  return undefined;
}

/** Writes the header of a packet of ours; `payload` follows it. */
export function writeRtp(
  { payloadType, sequence, timestamp, ssrc }: OutgoingRtp,
  payload: Uint8Array,
): Buffer {
  const packet = Buffer.allocUnsafe(HEADER + payload.length);
  packet[0] = 0x80;
  packet[1] = payloadType;
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(timestamp, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.set(payload, HEADER);
  return packet;
}

export interface OutgoingRtp {
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
}
