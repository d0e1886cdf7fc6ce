import type { DialTarget } from '../../../../../shared/dialing/dial-target';
import { dialPlanOf } from '../../../../../shared/dialing/dialling-settings';
import { parseDialInput } from '../../../../../shared/dialing/parse-dial-input';
import { applyDiallingRules } from '../../../../../shared/dialing/rules/apply-dialling-rules';
import type { DiallingRules } from '../../../../../shared/dialing/rules/dialling-rules';
import { changingRules } from '../../../../../shared/dialing/rules/dialling-step';
import { dialTargetSchema } from '../../../../../shared/protocol/dial-target-schema';
import { bern, newYork, paris } from './environments';

const emergency = ['112', '15', '911'];

const dialledFor = (target: DialTarget, rules: DiallingRules) => applyDiallingRules(target, rules, emergency);
const dialled = (number: string, rules: DiallingRules): string => shown({ kind: 'number', number }, rules);

function shown(target: DialTarget, rules: DiallingRules): string {
  const { target: made, steps } = dialledFor(target, rules);
  return `${made.kind === 'number' ? made.number : made.uri} (${steps.map(({ rule }) => rule).join(', ')})`;
}

/** What is dialled for what a person types. */
function typed(text: string, country: string, rules: DiallingRules): string {
  const plan = dialPlanOf({
    country,
    extensionLength: 3,
    emergencyNumbers: emergency,
    diallingRules: rules,
  });
  const input = parseDialInput(text, plan);
  if (!input.ok) return `! ${input.code}`;
  const { target } = dialledFor(input.target, rules);
  return target.kind === 'number' ? target.number + (target.postDial ?? '') : target.uri;
}

describe('a number', () => {
  it.each<[string, DiallingRules, string, string]>([
    [
      'of the country',
      paris,
      '+33612345678',
      '00612345678 (country-code, long-distance-prefix, outside-prefix)',
    ],
    ['of abroad', paris, '+442079460958', '000442079460958 (international-prefix, outside-prefix)'],
    ['of abroad, written with 00', paris, '00442079460958', '000442079460958 (outside-prefix)'],
    [
      'of the country, written with 00',
      paris,
      '0033612345678',
      '00612345678 (country-code, long-distance-prefix, outside-prefix)',
    ],
    ['of the country as a directory has it', paris, '0612345678', '00612345678 (outside-prefix)'],
    ['of the company, as a colleague', paris, '+33199001204', '1204 (main-prefix)'],
    ['of the company, as a directory has it', paris, '0199001204', '1204 (main-prefix)'],
    ['of services, longer than an extension', paris, '118218', '0118218 (outside-prefix)'],
    ['shorter than an extension', paris, '36', '036 (outside-prefix)'],
    [
      'of the area, which is dialled as any other',
      bern,
      '+41313221111',
      '00313221111 (country-code, long-distance-prefix, outside-prefix)',
    ],
    [
      'between two lengths of extensions',
      { ...bern, internalLengths: [3, 5] },
      '1818',
      '01818 (outside-prefix)',
    ],
    [
      'of another area',
      newYork,
      '+14155550134',
      '914155550134 (country-code, long-distance-prefix, outside-prefix)',
    ],
    ['of the own area', newYork, '+12125550134', '0134 (main-prefix)'],
    ['of a neighbour', newYork, '+12124440134', '94440134 (country-code, area-code, outside-prefix)'],
    ['of a neighbour, of ten digits', newYork, '2124440134', '94440134 (area-code, outside-prefix)'],
    ['of a neighbour, of seven digits', newYork, '4440134', '94440134 (outside-prefix)'],
    ['of ten digits', newYork, '4155550134', '914155550134 (long-distance-prefix, outside-prefix)'],
    ['of eleven digits', newYork, '14155550134', '914155550134 (outside-prefix)'],
    [
      'of abroad, from America',
      newYork,
      '+33123456789',
      '901133123456789 (international-prefix, outside-prefix)',
    ],
    [
      'of abroad, without a plus',
      newYork,
      '442079460958',
      '9011442079460958 (international-prefix, outside-prefix)',
    ],
  ])('%s', (_, rules, number, expected) => {
    expect(dialled(number, rules)).toBe(expected);
  });

  it.each<[string, DiallingRules, string, string]>([
    ['an extension', paris, '2040', 'extension'],
    ['a short extension', bern, '204', 'extension'],
    ['a feature code', paris, '*21*0612345678#', 'feature-code'],
    ['an emergency number', paris, '112', 'emergency'],
    ['an emergency number with the prefix of a line', newYork, '9911', 'emergency'],
    ['what has its prefixes, to the country', paris, '00612345678', 'complete'],
    ['what has its prefixes, to abroad', paris, '000442079460958', 'complete'],
    ['what has its prefix, within the area', newYork, '94440134', 'complete'],
    ['a short number, where those are the business of the PBX', newYork, '41', 'short-number'],
    [
      'a plus where the PBX understands it',
      { ...paris, applyToPlusNumbers: false },
      '+33612345678',
      'plus-number',
    ],
    [
      'a plus where nothing stands for it',
      { ...paris, internationalPrefix: '' },
      '+442079460958',
      'plus-number',
    ],
    ['anything without rules', { ...paris, enabled: false }, '+33612345678', 'off'],
    ['what is longer than a number', paris, '1'.repeat(40), 'unknown'],
  ])('%s stays as it is', (_, rules, number, rule) => {
    expect(dialled(number, rules)).toBe(`${number} (${rule})`);
  });

  it('keeps its name and the tones behind it', () => {
    const target: DialTarget = { kind: 'number', number: '+33612345678', postDial: ',,12#', name: 'Chloé' };
    expect(dialledFor(target, paris).target).toEqual({ ...target, number: '00612345678' });
  });

  it('is explained step by step, each taking up where the last left off', () => {
    expect(dialledFor({ kind: 'number', number: '+33612345678' }, paris).steps).toEqual([
      { rule: 'country-code', before: '+33612345678', after: '612345678' },
      { rule: 'long-distance-prefix', before: '612345678', after: '0612345678' },
      { rule: 'outside-prefix', before: '0612345678', after: '00612345678' },
    ]);
  });
});

it('an address passes untouched', () => {
  expect(shown({ kind: 'uri', uri: 'sip:bruno@example.com' }, paris)).toBe('sip:bruno@example.com (address)');
  expect(shown({ kind: 'uri', uri: 'sip:112@example.com' }, paris)).toBe('sip:112@example.com (emergency)');
});

it('a settings file that counts the zero in the national length means the same', () => {
  const counted = { ...paris, nationalLengths: [10] };
  for (const number of ['+33612345678', '0612345678']) {
    expect(dialled(number, counted)).toBe(dialled(number, paris));
  }
});

describe('what a person types', () => {
  const plusAlone = { ...paris, applyToPlusNumbers: false };

  it.each<[string, string, DiallingRules, string]>([
    ['06 12 34 56 78', 'FR', paris, '00612345678'],
    ['0 06 12 34 56 78', 'FR', paris, '00612345678'],
    ['0 01 23 45 67 89', 'FR', paris, '00123456789'],
    ['0 00 44 20 7946 0958', 'FR', paris, '000442079460958'],
    ['06 12 34 56 78,,12', 'FR', paris, '00612345678,,12'],
    ['06 12 34 56 78', 'FR', plusAlone, '00612345678'],
    ['00 44 20 7946 0958', 'FR', plusAlone, '000442079460958'],
    ['+33 6 12 34 56 78', 'FR', plusAlone, '+33612345678'],
    ['+41 31 322 11 11', 'CH', bern, '00313221111'],
    ['031 322 11 11', 'CH', bern, '00313221111'],
    ['(212) 444-0134', 'US', newYork, '94440134'],
    ['444-0134', 'US', newYork, '94440134'],
    ['9 1 415 555 0134', 'US', newYork, '914155550134'],
    ['sip:bruno@example.com', 'FR', paris, 'sip:bruno@example.com'],
  ])('%s', (text, country, rules, expected) => {
    expect(typed(text, country, rules)).toBe(expected);
  });
});

describe('whatever comes', () => {
  let seed = 7;
  const random = (below: number): number =>
    Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31) * below);
  const pick = (text: string): string => text[random(text.length)] ?? '';
  const digits = (longest: number): string =>
    Array.from({ length: random(longest + 1) }, () => pick('0011234569')).join('');
  const anyRules = (): DiallingRules => ({
    enabled: true,
    outsidePrefix: pick(' 09').trim(),
    countryCode: digits(3),
    internationalPrefix: ['', '00', '011', '0'][random(4)] ?? '',
    longDistancePrefix: ['', '0', '1', '8'][random(4)] ?? '',
    areaCode: digits(3),
    mainPrefix: digits(2),
    internalLengths: Array.from({ length: random(3) }, () => 1 + random(7)),
    nationalLengths: Array.from({ length: random(3) }, () => 5 + random(8)),
    removeAreaCode: random(2) === 0,
    applyToPlusNumbers: random(2) === 0,
    applyToShortNumbers: random(2) === 0,
  });
  const anyNumber = ({ countryCode, areaCode, mainPrefix }: DiallingRules): string =>
    (['', '+', `+${countryCode}`, `+${countryCode}${areaCode}`, areaCode, `+${mainPrefix}`][random(6)] ??
      '') +
    (digits(12) || '0') +
    pick('    *#').trim();

  it('there is an outcome that the hub accepts, and an unbroken explanation of it', () => {
    const seen = new Set<string>();
    for (let round = 0; round < 5000; round++) {
      const rules = anyRules();
      const number = anyNumber(rules);
      const { target, steps } = dialledFor({ kind: 'number', number }, rules);
      if (target.kind !== 'number') throw new Error('a number became an address');
      expect({ rules, number, ok: dialTargetSchema.safeParse(target).success }).toMatchObject({ ok: true });
      for (const { rule } of steps) seen.add(rule);
      const chain = [number, ...steps.map(({ after }) => after)];
      expect(steps.map(({ before }) => before)).toEqual(chain.slice(0, -1));
      expect(chain.at(-1)).toBe(target.number);
    }
    expect([...seen]).toEqual(expect.arrayContaining([...changingRules]));
  });
});

describe('what is dialled stays itself when it is dialled again', () => {
  const services = ['118218', '3639', '36', '1', '2040', '204'];

  it.each<[string, DiallingRules, readonly string[]]>([
    ['Paris', paris, services],
    ['Bern', bern, services],
    ['New York', newYork, ['4440134', '41', '2040', '0']],
    ['without the prefix of a line', { ...paris, outsidePrefix: '' }, services],
    ['with short numbers going outside', { ...newYork, applyToShortNumbers: true }, ['41', '4440134', '0']],
  ])('%s', (_, rules, others) => {
    const { countryCode, areaCode, longDistancePrefix, internationalPrefix } = rules;
    const size = rules.nationalLengths[0] ?? 0;
    for (const start of ['2', '3', '5', '61', '7', areaCode, '8']) {
      const national = start.padEnd(size, '4560');
      for (const number of [
        `+${countryCode}${national}`,
        longDistancePrefix + national,
        national,
        internationalPrefix + countryCode + national,
        `+39${national}`,
        `${internationalPrefix}39${national}`,
        ...others,
        `*${national}`,
        '112',
      ]) {
        const once = dialledFor({ kind: 'number', number }, rules).target;
        expect(dialledFor(once, rules).target).toEqual(once);
      }
    }
  });
});
