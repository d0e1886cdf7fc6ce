/** Which way sound flows, from the writer's point of view (RFC 8866 §6.7). */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** A line of the offer that is answered with no: pictures, data, a second sound. */
export interface OtherLine {
  readonly kind: 'other';
  readonly medium: string;
  readonly protocol: string;
  readonly format: string;
  readonly mid: string | undefined;
}

/** What an offer says of sound, as far as it is used. Everything in it was checked character by character. */
export interface AudioLine {
  readonly kind: 'audio';
  readonly protocol: string;
  readonly mid: string | undefined;
  readonly direction: Direction;
  readonly opus: number;
  /** `telephone-event` (RFC 4733), by payload type: its clock rate. */
  readonly keys: ReadonlyMap<number, number>;
  /** Number of the audio level extension (RFC 6464). */
  readonly levelId: number | undefined;
  readonly iceUfrag: string;
  readonly icePwd: string;
  readonly fingerprint: string;
  readonly setup: 'active' | 'passive' | 'actpass';
  /** UDP, with addresses rather than names: a name would be looked up by whoever is told it. */
  readonly candidates: readonly string[];
}

export interface Offer {
  readonly lines: readonly (AudioLine | OtherLine)[];
  readonly audio: AudioLine;
  /** Whether lines share one transport (RFC 8843). */
  readonly bundled: boolean;
}

/** A hostile offer names thousands of hosts, each of which would be asked whether it is there. */
const MOST_CANDIDATES = 12;
const MOST_LINES = 16;
const PROTOCOL = /^UDP\/TLS\/RTP\/SAVPF?$/;
const MEDIA_LINE = /^m=([a-z]{1,16}) (\d{1,5}) ([A-Za-z/]{1,32}) ([\x21-\x7e]{1,32}(?: [\x21-\x7e]{1,32})*)$/;
/** RFC 8839 §5.4. */
const UFRAG = /^[A-Za-z0-9+/]{4,256}$/;
const PWD = /^[A-Za-z0-9+/]{22,256}$/;
const FINGERPRINT = /^sha-256 (?:[0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$/i;
const CANDIDATE =
  /^candidate:[A-Za-z0-9+/]{1,32} 1 udp \d{1,10} ([0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}) \d{1,5} typ (?:host|srflx|prflx|relay)\b/i;
const MID = /^[\x21\x23-\x27\x2a\x2b\x2d\x2e\x30-\x39\x41-\x5a\x5e-\x7e]{1,32}$/;
const LEVEL_URI = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

/** Reads an offer; `undefined`: none that a conference can answer (RFC 3264 §6, RFC 8829 §5.8). */
export function readOffer(sdp: string): Offer | undefined {
  const [session = [], ...sections] = sectionsOf(sdp);
  if (session[0] !== 'v=0' || sections.length === 0 || sections.length > MOST_LINES) return undefined;
  const lines: (AudioLine | OtherLine)[] = [];
  let audio: AudioLine | undefined;
  for (const section of sections) {
    const head = MEDIA_LINE.exec(section[0] ?? '');
    if (!head) return undefined;
    const found = audio ? undefined : audioLine(head, section, session);
    audio ??= found;
    lines.push(found ?? otherLine(head, section));
  }
  return audio && { lines, audio, bundled: session.some((line) => line.startsWith('a=group:BUNDLE ')) };
}

function sectionsOf(sdp: string): string[][] {
  const sections: string[][] = [[]];
  for (const line of sdp.split(/\r?\n/)) {
    if (line.startsWith('m=')) sections.push([]);
    if (line !== '') sections.at(-1)?.push(line);
  }
  return sections;
}

function audioLine(
  [, medium, port, protocol = '', formats = '']: RegExpExecArray,
  section: readonly string[],
  session: readonly string[],
): AudioLine | undefined {
  if (medium !== 'audio' || port === '0' || !PROTOCOL.test(protocol)) return undefined;
  if (!section.includes('a=rtcp-mux')) return undefined;
  const attribute = (name: string): string | undefined => valueOf(section, name) ?? valueOf(session, name);
  const iceUfrag = attribute('ice-ufrag') ?? '';
  const icePwd = attribute('ice-pwd') ?? '';
  const fingerprint = attribute('fingerprint') ?? '';
  const setup = attribute('setup') ?? '';
  const payloads = codecsOf(section, new Set(formats.split(' ')));
  if (payloads.opus === undefined || !isSetup(setup)) return undefined;
  if (!UFRAG.test(iceUfrag) || !PWD.test(icePwd) || !FINGERPRINT.test(fingerprint)) return undefined;
  return {
    kind: 'audio',
    protocol,
    mid: midOf(section),
    direction: directionOf(section) ?? directionOf(session) ?? 'sendrecv',
    opus: payloads.opus,
    keys: payloads.keys,
    levelId: levelIdOf(section),
    iceUfrag,
    icePwd,
    fingerprint,
    setup,
    candidates: section
      .filter((line) => line.startsWith('a=') && CANDIDATE.test(line.slice(2)))
      .slice(0, MOST_CANDIDATES)
      .map((line) => line.slice(2)),
  };
}

function otherLine(head: RegExpExecArray, section: readonly string[]): OtherLine {
  const [, medium = '', , protocol = '', formats = ''] = head;
  return { kind: 'other', medium, protocol, format: formats.split(' ')[0] ?? '0', mid: midOf(section) };
}

function codecsOf(section: readonly string[], formats: ReadonlySet<string>) {
  let opus: number | undefined;
  const keys = new Map<number, number>();
  for (const line of section) {
    const [, type = '', name = '', rate] = /^a=rtpmap:(\d{1,3}) ([\w-]+)\/(\d+)/.exec(line) ?? [];
    // RFC 3551 §6: dynamic types; others would be taken for RTCP (RFC 5761 §4).
    const number = Number(type);
    if (!formats.has(type) || number < 96 || number > 127) continue;
    if (name.toLowerCase() === 'opus' && rate === '48000') opus ??= number;
    if (name.toLowerCase() === 'telephone-event' && keys.size < 4) keys.set(number, Number(rate));
  }
  return { opus, keys };
}

function levelIdOf(section: readonly string[]): number | undefined {
  for (const line of section) {
    const [, id, uri] = /^a=extmap:(\d{1,2})(?:\/\w+)? (\S+)/.exec(line) ?? [];
    const number = Number(id);
    if (uri === LEVEL_URI && number >= 1 && number <= 14) return number;
  }
  return undefined;
}

function valueOf(section: readonly string[], name: string): string | undefined {
  const line = section.find((one) => one.startsWith(`a=${name}:`));
  return line?.slice(name.length + 3).trim();
}

function midOf(section: readonly string[]): string | undefined {
  const mid = valueOf(section, 'mid');
  return mid !== undefined && MID.test(mid) ? mid : undefined;
}

function directionOf(section: readonly string[]): Direction | undefined {
  for (const line of section) {
    const direction = /^a=(sendrecv|sendonly|recvonly|inactive)$/.exec(line)?.[1];
    if (direction !== undefined) return direction as Direction;
  }
  return undefined;
}

function isSetup(text: string): text is AudioLine['setup'] {
  return text === 'active' || text === 'passive' || text === 'actpass';
}
