import type { Call, Party } from '../../call/call';
import type { DialTarget } from '../../dialing/dial-target';

/** What the other side is called on screen: its name, else its number. */
export function partyName({ name, number }: Party): string {
  return name?.trim() || number;
}

/**
 * Who is at the other end of a call, as far as its user wants to see it now (requirement C14);
 * undefined: hidden, in words `call.concealed`.
 */
export function shownParty({ remote, concealed }: Pick<Call, 'remote' | 'concealed'>): Party | undefined {
  return concealed ? undefined : remote;
}

/** What a target is called before there is a call. */
export function targetName(target: DialTarget): string {
  return target.name?.trim() || (target.kind === 'number' ? target.number : target.uri);
}
