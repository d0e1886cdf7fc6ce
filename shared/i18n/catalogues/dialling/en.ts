import type { ChangingRule, PassingRule } from '../../../dialing/rules/dialling-step';

const rules = {
  'dialling.rule.off': 'No rules are set: it is dialled as it is.',
  'dialling.rule.address': 'An address is dialled as it is.',
  'dialling.rule.feature-code': 'A feature code is dialled as it is.',
  'dialling.rule.emergency': 'An emergency number is dialled as it is.',
  'dialling.rule.extension': 'An internal extension is dialled as it is.',
  'dialling.rule.plus-number': 'The telephone system understands the +: the number is dialled as it is.',
  'dialling.rule.complete': 'It has all it needs already and is dialled as it is.',
  'dialling.rule.short-number': 'A short number is left to the telephone system and dialled as it is.',
  'dialling.rule.unknown': 'No rule fits: it is dialled as it is.',
  'dialling.rule.main-prefix': 'The number is one of your organisation: only its extension is dialled.',
  'dialling.rule.country-code': 'The number is of your own country: the country code is left out.',
  'dialling.rule.international-prefix':
    'The number is of another country: the international prefix goes in front.',
  'dialling.rule.area-code': 'The number is of your own area: the area code is left out.',
  'dialling.rule.long-distance-prefix': 'The long-distance prefix goes in front.',
  'dialling.rule.outside-prefix': 'The prefix of an outside line goes in front.',
} as const satisfies Record<`dialling.rule.${PassingRule | ChangingRule}`, string>;

/** The dialling rules of the environment, in words. */
export const diallingEn = {
  'dialling.title': 'Dialling rules',
  'dialling.intro': 'What becomes of a number before it is dialled. Your administrator sets these rules.',
  'dialling.off': 'No dialling rules are set: numbers are dialled as you enter them.',
  'dialling.failed': 'The dialling rules could not be loaded',
  'dialling.name.outside-prefix': 'For an outside line',
  'dialling.name.country-code': 'Your country code',
  'dialling.name.area-code': 'Your area code',
  'dialling.name.main-prefix': 'Main prefix of the telephone system',
  'dialling.name.long-distance-prefix': 'For long-distance calls',
  'dialling.name.international-prefix': 'For international calls',
  'dialling.name.internal-lengths': 'Length of internal extensions',
  'dialling.name.national-lengths': 'Length of national numbers',
  'dialling.name.remove-area-code': 'Leave out the area code on local calls',
  'dialling.name.apply-to-plus': 'Apply the rules to numbers with +',
  'dialling.name.apply-to-short': 'Outside line for numbers shorter than an extension',
  'dialling.none': 'None',
  'dialling.digits': '{lengths} digits',
  'dialling.try': 'Try a number',
  'dialling.try.help': 'Nothing is called: you see what would be dialled, and why.',
  'dialling.try.result': 'Dialled: {number}',
  'dialling.try.steps': 'What the rules do',
  'dialling.try.read': 'The number is read as {number}.',
  'dialling.try.change': '{before} becomes {after}',
  ...rules,
} as const;
