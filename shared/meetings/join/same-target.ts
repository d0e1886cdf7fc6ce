import type { JoinTarget } from '../join-target';

/** Whether two ways lead to the same meeting. */
export function sameTarget(one: JoinTarget, other: JoinTarget): boolean {
  if (one.kind === 'room') return other.kind === 'room' && one.slug === other.slug;
  if (one.kind === 'web') return other.kind === 'web' && one.url === other.url;
  return (
    other.kind === 'phone' &&
    one.target.number === other.target.number &&
    one.target.postDial === other.target.postDial
  );
}
