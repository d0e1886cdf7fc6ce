import type { SwitchLimits } from '../limits';

const SECONDS = /^\d+$/;

/**
 * The lifetime a client asks for, in seconds: a `delta-seconds` value, the default when it is absent or
 * unreadable (RFC 3261 §10.2.1.1), never more than the maximum. `undefined`: too brief (§10.3 step 6, 423).
 */
export function grantedExpiry(
  asked: string | undefined,
  limits: Pick<SwitchLimits, 'minimumExpires' | 'maximumExpires'>,
): number | undefined {
  if (asked === undefined || !SECONDS.test(asked)) return limits.maximumExpires;
  const seconds = Math.min(Number(asked), limits.maximumExpires);
  return seconds === 0 || seconds >= limits.minimumExpires ? seconds : undefined;
}
