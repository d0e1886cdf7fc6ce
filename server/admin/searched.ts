import { fold } from '../../shared/contacts/fold';

/** Those whose text has all the words of a search, whatever their case and accents. */
export function searched<T>(all: readonly T[], search: string, textOf: (one: T) => string): T[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return all.filter((one) => {
    const text = fold(textOf(one));
    return words.every((word) => text.includes(word));
  });
}
