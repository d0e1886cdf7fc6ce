import type { CallWorld, Hunted } from './call-world';

/** Whom a group called last, by its id: where a rotary one goes on from. In memory: after a restart it begins anew. */
export class Turns {
  private readonly last = new Map<string, string>();

  lastOf(group: Hunted): string | undefined {
    return this.last.get(group.id);
  }

  called(group: Hunted, member: string): void {
    this.last.set(group.id, member);
  }
}

/**
 * Whether a call of a group may ring somebody. Their own forwards do not apply to it; who forwards or refuses
 * everything is left in peace (IP Office's default, "Forward Hunt Group Calls": another member gets it).
 */
export function isReady(extension: string, world: CallWorld): boolean {
  const person = world.person(extension);
  if (!person || person.doNotDisturb || person.sendAll || person.forwarding.all) return false;
  return world.activity(extension) !== 'busy';
}

/**
 * The members of a group in the order in which a call is offered to them (guide, chapter 4; IP Office, "Ring
 * Mode"): as they stand; after whoever was called last; or those first whose last call is longest ago. Who
 * rings for another call already comes after those who do not.
 */
export function inOrder(group: Hunted, members: readonly string[], world: CallWorld, turns: Turns): string[] {
  const ordered = [...members];
  if (group.kind === 'rotary') {
    const after = group.members.indexOf(turns.lastOf(group) ?? '') + 1;
    const place = (member: string): number => {
      const at = group.members.indexOf(member);
      return at < after ? at + group.members.length : at;
    };
    ordered.sort((one, other) => place(one) - place(other));
  } else if (group.kind === 'longest-idle') {
    const since = (member: string): number => world.lastCallEndedAt(member) ?? 0;
    ordered.sort((one, other) => since(one) - since(other));
  }
  const rings = (member: string): number => (world.activity(member) === 'ringing' ? 1 : 0);
  return group.kind === 'collective' ? ordered : ordered.sort((one, other) => rings(one) - rings(other));
}
