import { cleanInput } from './clean-input';
import { refuse, type DialInput, type DialPlan } from './dial-input';
import { parseNumber } from './parse-number';
import { parseSipUri } from './parse-sip-uri';
import { parseTelUri } from './parse-tel-uri';

/** Longer than any number with its tones and any address: whoever pastes more pasted something else. */
const MAX_INPUT = 512;

/**
 * What a person typed or pasted into a dialpad, or what a link says, as a target or the reason why
 * it is none (words: `dial.error.<code>`). Takes `+33 1 23…`, `(02) 12 34`, `00…`, extensions,
 * feature codes, 1-800-FLOWERS, tones after a pause, `tel:`, `sip:`, `callto:` and
 * `"Name" <sip:…>`. Never throws, in time linear in the text; a target satisfies `dialTargetSchema`.
 */
export function parseDialInput(text: string, plan: DialPlan): DialInput {
  if (text.length > MAX_INPUT) return refuse(text.trim() === '' ? 'empty' : 'too-long');
  if (countLinesWithNumbers(text) > 1) return refuse('several-numbers');
  const clean = cleanInput(text);
  if (clean === undefined) return refuse('control-characters');
  const input = withoutBrackets(clean);
  if (input === '') return refuse('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):\s*/i.exec(input);
  if (scheme) return parseUri(scheme[1]?.toLowerCase() ?? '', input.slice(scheme[0].length), plan);
  return input.includes('@') ? parseSipUri('sip', input, plan) : parseNumber(input, plan);
}

function parseUri(scheme: string, rest: string, plan: DialPlan): DialInput {
  switch (scheme) {
    case 'sip':
    case 'sips':
      return parseSipUri(scheme, rest, plan);
    case 'tel':
    case 'callto':
      return parseTelUri(rest, plan);
    default:
      return refuse('invalid-uri');
  }
}

/** `"Bruno" <sip:202@example.com>` as it stands in a message (RFC 3261 §20.10). */
function withoutBrackets(text: string): string {
  return (/^[^<>]*<([^<>]*)>$/.exec(text)?.[1] ?? text).trim();
}

function countLinesWithNumbers(text: string): number {
  return text.split(/[\r\n\u2028\u2029]/).filter((line) => (line.match(/\p{Nd}/gu)?.length ?? 0) >= 3).length;
}
