import type { Domain } from '../domain';
import { Header } from '../message/header';
import type { LegEnd } from '../plan/call-story';
import { escapeUser } from '../message/uri';

/** Why a number did not take a call, in the words of RFC 5806 §9 and as a SIP cause (RFC 7044 §10.2, RFC 3326). */
const REASONS: Readonly<Record<LegEnd | 'passed', readonly [word: string, cause: number]>> = {
  busy: ['user-busy', 486],
  unanswered: ['no-answer', 408],
  absent: ['unavailable', 480],
  declined: ['deflection', 480],
  answered: ['unknown', 302],
  elsewhere: ['unknown', 302],
  cancelled: ['unknown', 302],
  /** It did not ring at all. */
  passed: ['unconditional', 302],
};

/** Whether a client must not send it on to whom a call was diverted: the way is ours to tell. */
export function isDiversion(name: string): boolean {
  return name === 'diversion' || name === 'history-info';
}

/**
 * What tells a telephone that a call came through others: History-Info (RFC 7044 §10.1), and Diversion (RFC 5806)
 * for the many that know only that. `via`: through whom, the first called first; `endOf`: how they ended.
 */
export function diversionHeaders(
  via: readonly string[],
  number: string,
  domain: Domain,
  endOf: (number: string) => LegEnd | undefined,
): Header[] {
  if (via.length === 0) return [];
  const reasonOf = (one: string): readonly [string, number] => REASONS[endOf(one) ?? 'passed'];
  // RFC 5806 §5: the latest diversion comes first.
  const diversions = [...via]
    .reverse()
    .map((one) => Header.of('Diversion', `<${domain.addressOf(one)}>;reason=${reasonOf(one)[0]};counter=1`));
  const entries = [...via, number].map((one, at) => {
    const index = Array.from({ length: at + 1 }, () => '1').join('.');
    const reason = at < via.length ? `?Reason=SIP%3Bcause%3D${String(reasonOf(one)[1])}` : '';
    const mapped = at === 0 ? '' : `;mp=${index.slice(0, -2)}`;
    return `<sip:${escapeUser(one)}@${domain.name}${reason}>;index=${index}${mapped}`;
  });
  return [...diversions, Header.of('History-Info', entries.join(', '))];
}
