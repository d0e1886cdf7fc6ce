import type { Rule } from './shape-rules';

const money = '(?:[€$£¥₽₹¢]|\\b(?:EUR|USD|GBP|CHF|CAD|JPY|euros?|dollars?|francs?)\\b)';
const moneyBefore = new RegExp(`${money}[\\s:]*$`, 'i');
const unitAfter = new RegExp(
  `^[\\s\\u00a0\\u202f]*(?:${money}|[%‰°²³]|(?:k|m|g|t)?(?:b|o|octets|bytes|bits?)\\b|(?:k?m|cm|mm|kg|g|mg|ms|hz|px|pt|items?|users?|views?|vues|habitants|inhabitants|people|personnes|abonnés|followers|millions?|milliards?|ans|years)\\b)`,
  'i',
);

/** Judged by what touches the candidate and what stands around it. They hold for numbers with a plus as well. */
export const contextRules: readonly Rule[] = [
  {
    name: 'part of a word or an id',
    holds: ({ before, after }) =>
      /[\p{L}\p{N}_]$/u.test(before) ||
      /[\p{L}\p{N}_][-.\u2010-\u2014]$/u.test(before) ||
      /^(?!x\d|p\d|ext|poste)[\p{L}\p{N}_]/iu.test(after) ||
      /^[-][\p{L}\p{N}_]/u.test(after),
  },
  { name: 'decimals behind it', holds: ({ after }) => /^[.,:]\d/.test(after) && !/^,\d+#/.test(after) },
  {
    name: 'behind a point, a colon or an operator',
    holds: ({ before }) => /(?:\d[.,:]|[*^=<>&%@#$€£~\\])$/.test(before),
  },
  { name: 'before an operator', holds: ({ after }) => /^\s?[*^=@\\%]/.test(after) },
  {
    name: 'part of an address of the web or of mail',
    holds: ({ before, after }) =>
      /(?:[a-z]\/|:\/\/|www\.|[?&][\w-]*=)\S*$/i.test(before) ||
      /^[\w.+-]*@\w/.test(after) ||
      /^\/[a-z]/i.test(after),
  },
  { name: 'money before', holds: ({ before }) => moneyBefore.test(before) },
  { name: 'unit behind', holds: ({ after }) => unitAfter.test(after) },
  { name: 'part of a sum', holds: ({ before }) => /\d\s?[+*×=]\s?$/.test(before) },
];
