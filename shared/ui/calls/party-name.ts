import type { Party } from '../../call/call';
import type { DialTarget } from '../../dialing/dial-target';

/** What the other side is called on screen: its name, else its number. */
export function partyName({ name, number }: Party): string {
  return name?.trim() || number;
}

/** What a target is called before there is a call. */
export function targetName(target: DialTarget): string {
  return target.name?.trim() || (target.kind === 'number' ? target.number : target.uri);
}
