/** More differences than this are no slip of the keyboard. */
const FAR = 3;

/**
 * Which of the known names was probably meant, if any: the one with the fewest letters to insert,
 * remove or change, and fewer than a third of its own.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toUpperCase();
  let best: string | undefined;
  let distance = Math.min(FAR, Math.floor(wanted.length / 3) + 1);
  for (const candidate of known) {
    const found = differences(wanted, candidate.toUpperCase(), distance);
    if (found < distance) [best, distance] = [candidate, found];
  }
  return best;
}

/** Levenshtein's distance, as soon as it is known to reach `limit` that. */
function differences(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return Math.min(previous[other.length] ?? limit, limit);
}
