import type { Candidate } from './candidate';

/** A way of writing that belongs to something else than a telephone number. */
export interface Rule {
  readonly name: string;
  readonly holds: (candidate: Candidate) => boolean;
}

const isDay = (day: string) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
const isMonth = (month: string) => /^(?:0?[1-9]|1[0-2])$/.test(month);
const isYear = (year: string) => /^(?:1[5-9]|20|21)\d\d$/.test(year);

function isDate([a = '', b = '', c = '']: readonly string[]): boolean {
  const dayFirst = isYear(c) && ((isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b)));
  return dayFirst || (isYear(a) && isMonth(b) && isDay(c));
}

/** ISO 2108: the last digit of an ISBN makes the weighted sum divisible by eleven; of thirteen, by ten. */
function isIsbn(digits: string): boolean {
  if (digits.length === 13 && /^97[89]/.test(digits)) return true;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return digits.length === 10 && sum % 11 === 0;
}

/** Whatever a word before it says: no telephone number without a plus is written like this. */
export const otherShapes: readonly Rule[] = [
  {
    name: 'IPv4 address',
    holds: ({ written, groups }) =>
      /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/.test(written) &&
      groups.every((group) => group === String(Number(group)) && Number(group) <= 255),
  },
  { name: 'date', holds: ({ groups }) => groups.length >= 3 && isDate(groups) },
  { name: 'years', holds: ({ groups }) => groups.length >= 2 && groups.every(isYear) },
  {
    name: 'version',
    holds: ({ written, groups }) =>
      /^\d+(?:\.\d+){2,}$/.test(written) && groups.slice(1).some(({ length }) => length === 1),
  },
  { name: 'decimal number', holds: ({ written }) => /^\d+\.\d+$/.test(written) },
  { name: 'one digit again and again', holds: ({ digits }) => /^0*(\d)\1*$/.test(digits) },
];

/** Nothing that a word like "Tel." before it does not outweigh. */
export const doubtfulShapes: readonly Rule[] = [
  {
    name: 'date without separators',
    holds: ({ digits, groups }) =>
      groups[0]?.length === 8 &&
      (isDate([digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]) ||
        isDate([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 8)])),
  },
  { name: 'thousands', holds: ({ written }) => /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(written) },
  {
    name: 'ISBN',
    holds: ({ written, digits }) => /^\d{1,5}(?:[- ]\d{1,7}){2,3}[- ]\d$/.test(written) && isIsbn(digits),
  },
  { name: 'EAN of a book', holds: ({ written }) => /^97[89](?:-?\d){10}$/.test(written) },
  {
    name: 'digits one by one',
    holds: ({ groups }) => groups.filter((group) => group.length === 1).length > 3,
  },
  {
    name: 'counting',
    holds: ({ groups }) =>
      groups.length >= 4 && groups.every((group, at) => Number(group) === Number(groups[0]) + at),
  },
  { name: 'mixed dots and slashes', holds: ({ written }) => /\/.*\.|\..*\//.test(written) },
  {
    name: 'social security number of the USA',
    holds: ({ written }) => /^\d{3}-\d{2}-\d{4}$/.test(written),
  },
];
