import { hasUsableCandidate, isUsable } from './session-description';

/** How long a description may wait for a candidate at all: a machine without any network sends none. */
const FIRST_CANDIDATE_LIMIT_MS = 100;
/** A restart follows a real loss of the path: which candidates are known matters more than speed. */
const RESTART_LIMIT_MS = 1_000;

/** How much to gather before a description is sent. */
export type GatheringGoal = 'first' | 'all';

/**
 * Resolves when the local description may be sent: with its first usable candidate. Waiting for all
 * costs 40 ms on a good day and 5 s with a STUN server that never answers; the peer learns the
 * other paths from our own checks (peer-reflexive candidates, RFC 8445 §7.3.1.3).
 */
export function gathered(connection: RTCPeerConnection, goal: GatheringGoal): Promise<void> {
  const relayOnly = connection.getConfiguration().iceTransportPolicy === 'relay';
  // After a restart the state is still that of the gathering before, while the new description has no
  // candidate yet: sent like that, neither side would ever find the other.
  const enough = (): boolean =>
    (goal === 'first' || connection.iceGatheringState === 'complete') &&
    hasUsableCandidate(connection.localDescription?.sdp ?? '', relayOnly);
  if (enough()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(limit);
      connection.removeEventListener('icecandidate', onCandidate);
      connection.removeEventListener('icegatheringstatechange', onState);
      resolve();
    };
    const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
      if (goal === 'first' && candidate && isUsable(candidate.candidate, relayOnly)) done();
    };
    const onState = (): void => {
      if (enough()) done();
    };
    const limit = setTimeout(done, goal === 'first' ? FIRST_CANDIDATE_LIMIT_MS : RESTART_LIMIT_MS);
    connection.addEventListener('icecandidate', onCandidate);
    connection.addEventListener('icegatheringstatechange', onState);
  });
}
