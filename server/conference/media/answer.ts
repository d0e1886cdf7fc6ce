import type { AudioLine, Direction, Offer, OtherLine } from './offer';
import { lines, type OwnTransport } from './transport-description';

/** What we say of ourselves in every answer of one participant. */
export interface AnswerParts {
  readonly transport: OwnTransport;
  /** Of the stream we send. */
  readonly ssrc: number;
  /** Session id of the origin line, and how often it was described before (RFC 8866 §5.2). */
  readonly session: number;
  readonly version: number;
  /** Where we are reached from outside, when that is not an address of this machine. */
  readonly publicAddress?: string | undefined;
}

/**
 * Our answer, written anew: the library's own repeats the peer's stream names, every codec and RTCP
 * extensions, and a browser then plays nothing. Sound in Opus and keys; all other lines are refused.
 */
export function writeAnswer(offer: Offer, parts: AnswerParts): string {
  const { mid } = offer.audio;
  return lines([
    'v=0',
    `o=- ${String(parts.session)} ${String(parts.version)} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    ...(offer.bundled && mid !== undefined ? [`a=group:BUNDLE ${mid}`] : []),
    ...offer.lines.flatMap((line) => (line.kind === 'audio' ? accepted(line, parts) : refused(line))),
  ]);
}

/** The answering side's direction (RFC 3264 §6.1). */
export function mirrored(direction: Direction): Direction {
  if (direction === 'sendonly') return 'recvonly';
  return direction === 'recvonly' ? 'sendonly' : direction;
}

function accepted(audio: AudioLine, { transport, ssrc, publicAddress }: AnswerParts): string[] {
  const opus = String(audio.opus);
  return [
    `m=audio 9 ${audio.protocol} ${[opus, ...audio.keys.keys()].join(' ')}`,
    'c=IN IP4 0.0.0.0',
    ...(audio.mid === undefined ? [] : [`a=mid:${audio.mid}`]),
    `a=${mirrored(audio.direction)}`,
    'a=rtcp-mux',
    `a=ice-ufrag:${transport.iceUfrag}`,
    `a=ice-pwd:${transport.icePwd}`,
    `a=fingerprint:${transport.fingerprint}`,
    `a=setup:${transport.setup}`,
    ...(audio.levelId === undefined
      ? []
      : [`a=extmap:${String(audio.levelId)} urn:ietf:params:rtp-hdrext:ssrc-audio-level`]),
    `a=rtpmap:${opus} opus/48000/2`,
    `a=fmtp:${opus} minptime=10;useinbandfec=1`,
    'a=ptime:20',
    ...[...audio.keys].flatMap(([type, rate]) => [
      `a=rtpmap:${String(type)} telephone-event/${String(rate)}`,
      `a=fmtp:${String(type)} 0-15`,
    ]),
    'a=msid:conference mix',
    `a=ssrc:${String(ssrc)} cname:conference`,
    ...transport.candidates.map((candidate) => `a=${announced(candidate, publicAddress)}`),
    'a=end-of-candidates',
  ];
}

/** A host candidate with the address a router in front of us forwards from, port for port. */
function announced(candidate: string, publicAddress: string | undefined): string {
  if (publicAddress === undefined) return candidate;
  const parts = candidate.split(' ');
  const sameFamily = publicAddress.includes(':') === parts[4]?.includes(':');
  if (sameFamily) parts[4] = publicAddress;
  return parts.join(' ');
}

/** RFC 3264 §6: port zero. */
function refused({ medium, protocol, format, mid }: OtherLine): string[] {
  return [
    `m=${medium} 0 ${protocol} ${format}`,
    'c=IN IP4 0.0.0.0',
    'a=inactive',
    ...(mid === undefined ? [] : [`a=mid:${mid}`]),
  ];
}
