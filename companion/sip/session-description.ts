/** Which way one medium flows, from the writer's point of view (RFC 8866 §6.7). */
export type Direction = RTCRtpTransceiverDirection;

export interface OfferedMedium {
  readonly direction: Direction;
  readonly rejected: boolean;
}

/**
 * What a description says of its first audio or video line; undefined when there is none.
 * The session's direction holds for lines without one of their own; `sendrecv` is the default.
 */
export function mediumOf(sdp: string, kind: 'audio' | 'video'): OfferedMedium | undefined {
  const [session = '', ...media] = sdp.split(/^m=/m);
  const section = media.find((text) => text.startsWith(`${kind} `));
  if (!section) return undefined;
  return {
    direction: directionIn(section) ?? directionIn(session) ?? 'sendrecv',
    // Port 0 says no (RFC 3264 §6), unless the line shares its port with another (RFC 8843 §6).
    rejected: /^\w+ 0[ /]/.test(section) && !/^a=bundle-only\s*$/m.test(section),
  };
}

function directionIn(text: string): Direction | undefined {
  const found = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(text)?.[1];
  return found as Direction | undefined;
}

/** Whether the writer does not want to hear us: on hold (RFC 3264 §8.4). */
export function holdsUs(sdp: string): boolean {
  const audio = mediumOf(sdp, 'audio');
  return audio !== undefined && (audio.direction === 'sendonly' || audio.direction === 'inactive');
}

/** Whether the writer would show a picture. */
export function offersVideo(sdp: string): boolean {
  return shows(mediumOf(sdp, 'video'));
}

/** The same of a line already read. */
export function shows(video: OfferedMedium | undefined): boolean {
  return isOpen(video) && (video?.direction === 'sendrecv' || video?.direction === 'sendonly');
}

/** Whether a line is there to be used one way or the other. */
export function isOpen(medium: OfferedMedium | undefined): boolean {
  return medium !== undefined && !medium.rejected && medium.direction !== 'inactive';
}

/**
 * An answer with a line for each of the offer's, as RFC 3264 §6 demands: what a peer that knows
 * nothing of pictures has left out is added as refused. A browser takes no answer without.
 */
export function completeAnswer(answer: string, offer: string): string {
  const [, ...offered] = offer.split(/^m=/m);
  const [, ...answered] = answer.split(/^m=/m);
  const refused = offered.slice(answered.length).map((section) => {
    const [kind = '', , protocol = '', format = ''] = (section.split(/\r?\n/)[0] ?? '').split(' ');
    const mid = /^a=mid:.*$/m.exec(section)?.[0].trim();
    const lines = [
      `m=${kind} 0 ${protocol} ${format}`,
      'c=IN IP4 0.0.0.0',
      'a=inactive',
      ...(mid ? [mid] : []),
    ];
    return `${lines.join('\r\n')}\r\n`;
  });
  if (refused.length === 0) return answer;
  return `${answer.replace(/[\r\n]*$/, '\r\n')}${refused.join('')}`;
}

/**
 * Whether a description carries a candidate a peer could try: UDP, and through a relay when only
 * that is allowed. A TCP candidate of a browser only connects outwards (RFC 6544 §4.1, port 9).
 */
export function hasUsableCandidate(sdp: string, relayOnly: boolean): boolean {
  return [...sdp.matchAll(/^a=(candidate:.*)$/gm)].some(([, line]) => isUsable(line ?? '', relayOnly));
}

/** The same for one candidate line as `icecandidate` gives it. */
export function isUsable(candidate: string, relayOnly: boolean): boolean {
  if (!/^candidate:\S+ \d+ udp /i.test(candidate)) return false;
  return !relayOnly || / typ relay\b/.test(candidate);
}
