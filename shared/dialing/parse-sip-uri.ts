import { refuse, type DialInput, type DialPlan } from './dial-input';
import { MAX_SIP_URI, sipUriPattern } from './dial-target-rules';
import { parseNumber } from './parse-number';
import { unescapeUri } from './unescape-uri';

/**
 * A SIP address with or without its scheme. A number at the user's own domain is that number, so
 * that dialling rules and emergency policy see it; anybody else's address is dialled as it stands.
 */
export function parseSipUri(scheme: 'sip' | 'sips', address: string, plan: DialPlan): DialInput {
  const uri = `${scheme}:${address}`;
  if (uri.length > MAX_SIP_URI) return refuse('too-long');
  // Escaped control characters are named as what they are; everything else stays escaped.
  const unescaped = unescapeUri(address);
  if (!unescaped.ok) return refuse(unescaped.code);
  const at = address.lastIndexOf('@');
  if (at < 0) return isNumber(unescaped.value) ? parseNumber(unescaped.value, plan) : refuse('invalid-uri');
  if (!sipUriPattern.test(uri)) return refuse('invalid-uri');
  // RFC 3261 §19.1.1: behind the user there may be a password, and parameters of a telephone number.
  const user = unescapeUri(address.slice(0, at).split(/[;:]/)[0] ?? '');
  const host = (address.slice(at + 1).split(/[;:]/)[0] ?? '').toLowerCase();
  if (user.ok && host === plan.domain?.toLowerCase() && isNumber(user.value))
    return parseNumber(user.value, plan);
  return { ok: true, target: { kind: 'uri', uri } };
}

function isNumber(user: string): boolean {
  return /^\+?[\d*#().-]+$/.test(user);
}
