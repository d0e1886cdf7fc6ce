import type { NameSet } from './names';
import type { Random } from './random';

type Country = NameSet['country'];

/**
 * Numbers of the ranges kept free for fiction (Arcep, Ofcom, NANPA, Bundesnetzagentur), written in
 * the many ways people write them.
 */
export function landline(country: Country, random: Random): string {
  const four = digits(4, random);
  const written: Readonly<Record<Country, readonly string[]>> = {
    fr: [`+33 1 99 00 ${pairs(four)}`, `+331990${'0'}${four}`, `+33 (0)1 99 00 ${pairs(four)}`],
    gb: [`+44 20 7946 0${four.slice(1)}`, `+44 (0)20 7946 0${four.slice(1)}`],
    us: [`+1 (202) 555-01${four.slice(2)}`, `+1 202.555.01${four.slice(2)}`],
    de: [`+49 30 23125 ${four.slice(1)}`, `+49 (30) 23125-${four.slice(1)}`, `+4930 23125${four.slice(1)}`],
  };
  return random.pick(written[country]);
}

export function mobile(country: Country, random: Random): string {
  const four = digits(4, random);
  const written: Readonly<Record<Country, string>> = {
    fr: `+33 6 39 98 ${pairs(four)}`,
    gb: `+44 7700 900${four.slice(1)}`,
    us: `+1 (312) 555-01${four.slice(2)}`,
    de: `+49 171 39200${four.slice(2)}`,
  };
  return written[country];
}

function digits(count: number, random: Random): string {
  return String(Math.floor(random.next() * 10 ** count)).padStart(count, '0');
}

function pairs(four: string): string {
  return `${four.slice(0, 2)} ${four.slice(2)}`;
}
