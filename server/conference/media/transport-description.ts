import type { AudioLine } from './offer';

/** Our end of a transport, as the media library describes it. */
export interface OwnTransport {
  readonly iceUfrag: string;
  readonly icePwd: string;
  readonly fingerprint: string;
  readonly setup: string;
  readonly candidates: readonly string[];
}

/**
 * The offer the media library is given: one line of sound, made anew of what was checked, so that no text
 * of a stranger reaches native code. To the library the peer begins the DTLS handshake, if it is free to
 * choose: a browser repeats its first flight after 50 ms, the library after a second.
 */
export function offerForLibrary(audio: AudioLine): string {
  const types = [audio.opus, ...audio.keys.keys()];
  return lines([
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    `m=audio 9 UDP/TLS/RTP/SAVPF ${types.join(' ')}`,
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    `a=ice-ufrag:${audio.iceUfrag}`,
    `a=ice-pwd:${audio.icePwd}`,
    `a=fingerprint:${audio.fingerprint}`,
    `a=setup:${audio.setup === 'actpass' ? 'active' : audio.setup}`,
    `a=rtpmap:${String(audio.opus)} opus/48000/2`,
    ...[...audio.keys].map(([type, rate]) => `a=rtpmap:${String(type)} telephone-event/${String(rate)}`),
    ...audio.candidates.map((candidate) => `a=${candidate}`),
    'a=end-of-candidates',
  ]);
}

/** Reads our end out of the library's answer; `undefined`: it lacks something. */
export function ownTransport(sdp: string): OwnTransport | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(sdp)?.[1]?.trim();
  const iceUfrag = value('ice-ufrag');
  const icePwd = value('ice-pwd');
  const fingerprint = value('fingerprint');
  const setup = value('setup');
  if (!iceUfrag || !icePwd || !fingerprint || !setup) return undefined;
  const candidates = [...sdp.matchAll(/^a=(candidate:.*?)\r?$/gm)].map(([, text = '']) => text);
  return { iceUfrag, icePwd, fingerprint, setup, candidates };
}

export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}
