import type { DialTarget } from '../dial-target';
import { isEmergency } from '../is-emergency';
import type { DiallingRules } from './dialling-rules';
import type { ChangingRule, DiallingStep, PassingRule } from './dialling-step';
import { isComplete, readNumber } from './read-number';

/** What is dialled for a target, and how it came to that: never without a step. */
export interface DialledNumber {
  readonly target: DialTarget;
  readonly steps: readonly DiallingStep[];
}

type NumberTarget = Extract<DialTarget, { kind: 'number' }>;

/** As long as a number may get with its prefixes (`dialNumberPattern`). */
const MAX_DIALLED = 40;

/**
 * What the PBX is sent for a target (requirement A5). SIP addresses, feature codes, emergency
 * numbers and extensions pass untouched. What is dialled, given again, stays itself. Never throws.
 */
export function applyDiallingRules(
  target: DialTarget,
  rules: DiallingRules,
  emergencyNumbers: readonly string[],
): DialledNumber {
  const shown = target.kind === 'number' ? target.number : target.uri;
  const steps = stepsOf(target, shown, rules, emergencyNumbers);
  const dialled = steps.at(-1)?.after ?? shown;
  if (target.kind === 'uri' || dialled === shown) return { target, steps };
  if (dialled.length > MAX_DIALLED) return { target, steps: pass(shown, 'unknown') };
  return { target: { ...target, number: dialled }, steps };
}

function stepsOf(
  target: DialTarget,
  shown: string,
  rules: DiallingRules,
  emergencyNumbers: readonly string[],
): readonly DiallingStep[] {
  if (!rules.enabled) return pass(shown, 'off');
  if (isEmergency(target, emergencyNumbers, rules)) return pass(shown, 'emergency');
  if (target.kind === 'uri') return pass(shown, 'address');
  const reason = reasonToPass(target, rules);
  return reason ? pass(shown, reason) : change(target.number, rules);
}

function pass(number: string, rule: PassingRule): readonly DiallingStep[] {
  return [{ rule, before: number, after: number }];
}

/** Why a number needs no change, as far as its form tells. */
function reasonToPass({ number, withoutPlus }: NumberTarget, rules: DiallingRules): PassingRule | undefined {
  const { internalLengths, applyToPlusNumbers, applyToShortNumbers, internationalPrefix } = rules;
  if (/[*#]/.test(number)) return 'feature-code';
  if (number.startsWith('+')) {
    if (!applyToPlusNumbers && !withoutPlus) return 'plus-number';
    const abroad = readNumber(number, rules).kind === 'international';
    return abroad && !internationalPrefix ? 'plus-number' : undefined;
  }
  if (internalLengths.includes(number.length)) return 'extension';
  if (isComplete(number, rules)) return 'complete';
  const short = number.length < Math.max(0, ...internalLengths);
  return short && !applyToShortNumbers ? 'short-number' : undefined;
}

function change(number: string, rules: DiallingRules): readonly DiallingStep[] {
  const extension = behindMainPrefix(number, rules);
  if (extension !== undefined) return [{ rule: 'main-prefix', before: number, after: extension }];
  const { internationalPrefix, longDistancePrefix, areaCode, removeAreaCode, outsidePrefix } = rules;
  const steps: DiallingStep[] = [];
  let current = number;
  const to = (rule: ChangingRule, after: string): void => {
    if (after !== current) steps.push({ rule, before: current, after });
    current = after;
  };
  const { kind, digits } = readNumber(number, rules);
  if (kind === 'international') to('international-prefix', internationalPrefix + digits);
  if (kind === 'national') {
    const local = removeAreaCode && areaCode !== '' && digits.startsWith(areaCode) && digits !== areaCode;
    if (number !== longDistancePrefix + digits) to('country-code', digits);
    if (local) to('area-code', digits.slice(areaCode.length));
    else to('long-distance-prefix', longDistancePrefix + digits);
  }
  // A number of no known form may have the prefix already: it is not given another.
  if (kind === 'unknown' && outsidePrefix !== '' && number.startsWith(outsidePrefix))
    return pass(number, 'complete');
  to('outside-prefix', outsidePrefix + current);
  return steps.length > 0 ? steps : pass(number, 'complete');
}

/** The extension behind the company's own number, however the number is written. */
function behindMainPrefix(number: string, rules: DiallingRules): string | undefined {
  const { mainPrefix, countryCode, internalLengths } = rules;
  if (mainPrefix === '') return undefined;
  const { kind, digits } = readNumber(number, rules);
  const written = kind === 'national' ? [digits, countryCode + digits] : [digits];
  return [number, ...written]
    .filter((one) => one.startsWith(mainPrefix))
    .map((one) => one.slice(mainPrefix.length))
    .find((rest) => internalLengths.includes(rest.length));
}
