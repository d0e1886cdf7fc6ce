import type { Party } from '../../shared/call/call';
import { calledEmergency } from '../../shared/dialing/called-emergency';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
import { readable } from './remote-party';
import { readReferTo, type ReferTo } from './refer-to';

/** What the environment says about where a peer may send us. */
export interface ReferralRules {
  /** Our own SIP domain. */
  readonly domain: string;
  /** Absent: no number is known to be an extension. */
  readonly dialling?: Pick<DiallingSettings, 'rules' | 'extensionLength' | 'emergencyNumbers'> | undefined;
}

/** Where a call goes that a peer asked for: a number our PBX routes, or an address as it stands. */
export interface ReferralTarget {
  readonly party: Party;
  readonly dial:
    { readonly kind: 'number'; readonly number: string } | { readonly kind: 'uri'; readonly uri: string };
  readonly replaces?: string | undefined;
  readonly requireReplaces: boolean;
}

export type ReferralVerdict =
  | { readonly kind: 'follow' | 'ask'; readonly target: ReferralTarget }
  /** With the status of the answer. */
  | { readonly kind: 'refuse'; readonly status: 400 | 416 | 603 };

/**
 * What becomes of a transfer a peer asks for (RFC 3515 §2.4.2, §5). Whoever is called pays and is
 * heard, so that only colleagues are called unasked: an extension of our own domain, or the window
 * of a colleague whose conversation we take over (RFC 5589 §7.1). Everything else is the user's
 * decision, but for what nobody may send another to: emergency numbers and feature codes.
 */
export function judgeReferral(fields: readonly string[], rules: ReferralRules): ReferralVerdict {
  const [field, ...others] = fields;
  if (field === undefined || others.length > 0) return { kind: 'refuse', status: 400 };
  const read = readReferTo(field);
  if (!read.ok) return { kind: 'refuse', status: read.why === 'scheme' ? 416 : 400 };
  const { referTo } = read;
  const number = numberOf(referTo.user);
  if (/[*#]/.test(referTo.user)) return { kind: 'refuse', status: 603 };
  const { domain, dialling } = rules;
  if (number !== undefined && dialling && calledEmergency({ kind: 'number', number }, dialling)) {
    return { kind: 'refuse', status: 603 };
  }
  const ours = referTo.host === domain.toLowerCase();
  const target = targetOf(referTo, ours ? number : undefined);
  const extension = ours && number !== undefined && /^\d+$/.test(number);
  const trusted = (extension && number.length <= (dialling?.extensionLength ?? 0)) || isWindow(referTo);
  return { kind: trusted ? 'follow' : 'ask', target };
}

/** The digits of a user part that is a telephone number, without what only helps reading (RFC 3966 §5.1.1). */
function numberOf(user: string): string | undefined {
  const plain = user.replace(/[().-]/g, '');
  return /^\+?\d{1,40}$/.test(plain) ? plain : undefined;
}

function targetOf(referTo: ReferTo, number: string | undefined): ReferralTarget {
  const { uri, replaces, requireReplaces } = referTo;
  const taken = { replaces, requireReplaces };
  if (number !== undefined) return { party: { number }, dial: { kind: 'number', number }, ...taken };
  // The name is the sender's word: shown where a call is followed unasked, never to win consent.
  const name = isWindow(referTo) ? readable(referTo.name, 120) : undefined;
  const party = { number: readable(uri, 255) ?? 'anonymous', ...(name ? { name } : {}) };
  return { party, dial: { kind: 'uri', uri }, ...taken };
}

/**
 * The Contact of a client that reaches its PBX by WebSocket (RFC 7118 §5): only the PBX that holds
 * its connection can resolve `.invalid`, and there is nobody to be charged behind it.
 */
function isWindow({ host, user, replaces }: ReferTo): boolean {
  return replaces !== undefined && host.endsWith('.invalid') && numberOf(user) === undefined;
}
