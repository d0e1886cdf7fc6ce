import type { JoinTarget } from '../join-target';

/** Where a target was found, best first: a field of its own, the location, the body. */
export type Source = 0 | 1 | 2;

export interface Candidate {
  readonly target: JoinTarget;
  readonly source: Source;
  /** Of a link, not of its text. */
  readonly href: boolean;
  /** Known by its path alone, on a host that may be anybody's. */
  readonly anywhere?: boolean | undefined;
}

/** Two ways to write one target have one key; services are joined one meeting at a time, hence one key each. */
function keyOf({ target }: Candidate): string {
  if (target.kind === 'room') return `room ${target.slug}`;
  if (target.kind === 'web') return `web ${target.service}`;
  return `phone ${target.target.number}`;
}

/** Whether one of two candidates for the same is better: by its source, as a link, as the longer address. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (isSamePage(one, other)) return lengthOf(one) > lengthOf(other);
  if (one.source !== other.source) return one.source < other.source;
  if (one.href !== other.href) return one.href;
  return lengthOf(one) > lengthOf(other);
}

/** The same address but for what follows it: the longer one carries the password, wherever it was found. */
function isSamePage(one: Candidate, other: Candidate): boolean {
  return pageOf(one) !== undefined && pageOf(one) === pageOf(other);
}

function pageOf({ target }: Candidate): string | undefined {
  return target.kind === 'phone' ? undefined : target.url.split(/[?#]/, 1)[0];
}

function lengthOf({ target }: Candidate): number {
  return target.kind === 'phone' ? (target.target.postDial?.length ?? 0) : target.url.length;
}

/** Best first and each once. `country` (ISO 3166-1): of several numbers one of the caller's own country goes first. */
export function ranked(
  candidates: readonly Candidate[],
  isNear: (number: string) => boolean,
): readonly JoinTarget[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const before = best.get(key);
    // What replaces another keeps its place: it is the same meeting, said better.
    if (!before) best.set(key, candidate);
    else if (isBetter(candidate, before))
      best.set(key, { ...candidate, source: Math.min(candidate.source, before.source) as Source });
  }
  return [...best.values()]
    .map((candidate, index) => ({ candidate, index, rank: rankOf(candidate, isNear) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ candidate }) => candidate.target);
}

/** By source, then our rooms, services, numbers, and links that only their path speaks for. */
function rankOf({ target, source, href, anywhere }: Candidate, isNear: (number: string) => boolean): number {
  const within = { room: 0, web: anywhere ? 6 : 2, phone: 4 }[target.kind];
  const later = target.kind === 'phone' ? !isNear(target.target.number) : !href;
  return source * 10 + within + (later ? 1 : 0);
}
