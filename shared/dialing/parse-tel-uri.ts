import { refuse, type DialInput, type DialPlan } from './dial-input';
import { parseNumber } from './parse-number';
import { unescapeUri } from './unescape-uri';

/**
 * What follows `tel:` (RFC 3966), as strictly as the web writes it: separators and escapes anywhere,
 * and tones behind a comma, which the RFC does not know. `ext` becomes tones after a pause;
 * `isub`, an ISDN address behind the number, has no equal in SIP and is left out.
 */
export function parseTelUri(escaped: string, plan: DialPlan): DialInput {
  const text = unescapeUri(escaped.replace(/^\/\//, ''));
  if (!text.ok) return refuse(text.code);
  const [written = '', ...parameters] = text.value.split(/;(?=[a-z][a-z-]*(?:=|;|$))/i);
  const values = new Map(
    parameters.map((parameter): [string, string] => {
      const [name = '', value = ''] = parameter.split(/=(.*)/s);
      return [name.toLowerCase(), value];
    }),
  );
  const extension = values.get('ext') ?? '';
  if (!/^[\d().-]{0,20}$/.test(extension)) return refuse('invalid-uri');
  const number = inContext(written, values.get('phone-context') ?? '');
  return parseNumber(extension ? `${number},${extension}` : number, plan);
}

/** RFC 3966 §5.1.5: a local number belongs behind its context when that is a prefix; a domain changes nothing. */
function inContext(number: string, context: string): string {
  if (number.startsWith('+') || !/^\+[\d().-]{1,20}$/.test(context)) return number;
  return context + number;
}
