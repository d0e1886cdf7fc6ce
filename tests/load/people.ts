import type { Contact } from '../../shared/contacts/contact';

const given =
  'Jean Marie Amélie Chloé Élodie François Léa Zoé Noël Jérôme Anne-Lise Jean-Pierre Bruno David Amira Nadia Karim Łukasz Søren Björn Jürgen Renée Inès Théo Maël Anaïs Hugo Louise Gabriel Emma Jules Alice Lucas Chiara Matteo Sofia Diego Lucía Pedro João Mehmet Ayşe Olga Dmitri Wei Hiroshi Priya Ravi Fatima Omar'.split(
    ' ',
  );
const heads =
  'Mar Du Ber Le Gar Rou Mo Lam Fon Che Rob Ri Pe Gi Ca Ba Bou Col Del Fa Gue Hu Ja La Mey No'.split(' ');
const middles = 'ti na tra lan ga be cha do re li mi sse vi no da le ru pa mo fi'.split(' ');
const tails = 'n nt rd u in ot et eau ier lle s z x ck ssi nez son mann ard oux'.split(' ');

/** A generator of numbers in [0, 1) that repeats with its seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks one; the first of the list are picked more often, as names are in life. */
export function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() ** 1.5 * list.length)] ?? '';
}

/** Made-up people of a large company: an extension, a direct number, every third a mobile. */
export function people(count: number): Contact[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, index): Contact => {
    const first = pick(given, random);
    const family = `${pick(heads, random)}${pick(middles, random)}${random() < 0.4 ? pick(middles, random) : ''}${pick(tails, random)}`;
    const mobile = `+336${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
    return {
      id: `person-${String(index)}`,
      origin: 'directory',
      displayName: `${first} ${family}`,
      numbers: [
        { kind: 'work', number: String(200000 + index) },
        { kind: 'work', number: `+33170${String(200000 + index)}` },
        ...(index % 3 === 0 ? [{ kind: 'mobile' as const, number: mobile }] : []),
      ],
      email: `${first}.${family}@example.com`.toLowerCase(),
    };
  });
}
