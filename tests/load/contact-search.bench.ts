import { performance } from 'node:perf_hooks';
import type { Contact } from '../../shared/contacts/contact';
import { ContactIndex } from '../../shared/contacts/contact-index';
import { fold } from '../../shared/contacts/fold';
import type { Figure } from './figure';
import { memoryKept } from './memory';
import { people, randomFrom } from './people';
import { percentile } from './percentile';

export const name = 'Contact search';

const PEOPLE = 100_000;
const QUERIES = 4000;
const RESULTS = 50;

/** Someone types the beginning of a name, of both names, initials, a number, or a name on the keypad. */
function queries(contacts: readonly Contact[]): string[] {
  const random = randomFrom(11);
  const cut = (text: string, from: number) =>
    text.slice(0, Math.max(from, Math.ceil(random() * text.length)));
  return Array.from({ length: QUERIES }, (_, index) => {
    const contact = contacts[Math.floor(random() * contacts.length)];
    const [first = '', family = ''] = (contact?.displayName ?? '').split(' ');
    const number = contact?.numbers[index % 2]?.number ?? '';
    const kinds = [
      () => cut(family, 1),
      () => cut(fold(first), 1),
      () => `${cut(first, 1)} ${cut(family, 1)}`,
      () => `${cut(family, 2)} ${cut(first, 1)}`,
      () => cut(number, 2),
      () => number.slice(-4),
      () => `${first.charAt(0)}${family.charAt(0)}`,
      () => cut('532638', 3),
      () => cut(contact?.email ?? '', 3),
      () => 'zzqx',
    ];
    return kinds[index % kinds.length]?.() ?? '';
  });
}

function time(texts: readonly string[], search: (text: string) => unknown): number[] {
  return texts
    .map((text) => {
      const start = performance.now();
      search(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
}

/** Searches a directory of 100,000 people with what people type; the peer looks at every contact in turn. */
export function run(): Promise<readonly Figure[]> {
  const contacts = people(PEOPLE);
  const texts = queries(contacts);
  const before = memoryKept();
  const started = performance.now();
  const index = new ContactIndex(contacts);
  const built = performance.now() - started;
  const size = (memoryKept() - before) / 2 ** 20;
  time(texts.slice(0, 500), (text) => index.search(text, RESULTS));
  const ours = time(texts, (text) => index.search(text, RESULTS));
  const folded = contacts.map(({ displayName, numbers, email }) =>
    fold(`${displayName} ${numbers.map(({ number }) => number).join(' ')} ${email ?? ''}`),
  );
  const scan = time(texts.slice(0, 200), (text) => {
    const words = fold(text).split(' ');
    return folded.filter((line) => words.every((word) => line.includes(word))).slice(0, RESULTS);
  });
  const peer = (share: number) => ({ name: 'looking at every contact', value: percentile(scan, share) });
  return Promise.resolve([
    {
      name: 'search in 100,000 people, p50',
      value: percentile(ours, 0.5),
      unit: 'ms',
      peer: peer(0.5),
    },
    {
      name: 'search in 100,000 people, p95',
      value: percentile(ours, 0.95),
      unit: 'ms',
      peer: peer(0.95),
      aim: '≤ 1 ms',
    },
    { name: 'search in 100,000 people, p99', value: percentile(ours, 0.99), unit: 'ms', peer: peer(0.99) },
    { name: 'index of 100,000 people, built in', value: built, unit: 'ms' },
    { name: 'index of 100,000 people, memory', value: size, unit: 'MB', aim: '≤ 20 MB' },
  ]);
}
