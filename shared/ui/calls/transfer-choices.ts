import type { Call } from '../../call/call';
import { isEstablished } from '../../call/call-state';
import { targetOf, type CallRecord } from '../../call-log/call-record';
import type { Contact } from '../../contacts/contact';
import type { DialTarget } from '../../dialing/dial-target';
import { targetName } from './party-name';

/** A glance, not a directory: more matches than this and the person types another letter. */
const MOST = 6;
/** Enough to find who was called a moment ago, and no more than leaves the field in sight. */
const MOST_RECENT = 4;

/** One number of somebody a call can be handed over to. */
export interface ContactChoice {
  readonly name: string;
  readonly number: string;
}

/** The other conversations of this user: whom they have consulted. */
export function consultedCalls(calls: readonly Call[], { id }: Call): readonly Call[] {
  return calls.filter((call) => call.id !== id && isEstablished(call.state) && !isTransferring(call));
}

/** Whether a call is on its way to somebody else. One whose transfer failed is back. */
export function isTransferring({ transfer }: Call): boolean {
  return transfer !== undefined && transfer.stage !== 'failed';
}

/** Every number of the people found, the best first. */
export function contactChoices(contacts: readonly Contact[]): readonly ContactChoice[] {
  return contacts
    .flatMap(({ displayName, numbers }) => numbers.map(({ number }) => ({ name: displayName, number })))
    .slice(0, MOST);
}

/** The number typed, unless it is one of somebody found, who is offered by name. */
export function typedChoice(
  target: DialTarget | undefined,
  found: readonly ContactChoice[],
): DialTarget | undefined {
  return target && found.some(({ number }) => number === targetName(target)) ? undefined : target;
}

/** Whoever the log names last, once each, without the people of calls that go on; numbers withheld reach nobody. */
export function recentChoices(
  records: readonly CallRecord[],
  ongoing: readonly Call[],
): readonly DialTarget[] {
  const seen = new Set(ongoing.map(({ remote }) => remote.number));
  const choices: DialTarget[] = [];
  for (const record of records) {
    const target = targetOf(record);
    if (!target || seen.has(record.number)) continue;
    seen.add(record.number);
    choices.push(target);
    if (choices.length === MOST_RECENT) break;
  }
  return choices;
}
