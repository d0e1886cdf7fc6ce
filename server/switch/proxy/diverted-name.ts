/** Names in the call log are no longer (guide, chapter 6). */
const LONGEST = 31;
const BETWEEN = ' > ';

/**
 * Who calls whom, as telephones show a call that somebody else was meant to get: "Bob > Sue" (guide, chapter 6,
 * "Nom"). Of two long names as much is kept of each as there is room for.
 */
export function divertedName(caller: string, called: string): string {
  const room = LONGEST - BETWEEN.length;
  const [one, other] = [[...caller], [...called]];
  const half = Math.floor(room / 2);
  const forOne = Math.max(half, room - other.length);
  const forOther = Math.max(room - half, room - one.length);
  return `${shortened(one, forOne)}${BETWEEN}${shortened(other, forOther)}`;
}

function shortened(name: readonly string[], room: number): string {
  if (name.length <= room) return name.join('');
  return `${name
    .slice(0, room - 1)
    .join('')
    .trimEnd()}…`;
}
