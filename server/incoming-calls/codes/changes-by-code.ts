import type { ReadCode } from '../../../shared/feature-codes/read-code';
import type { IncomingChange } from '../../../shared/incoming-calls/incoming-calls';

export interface CodeContext {
  /** The id of the group of a number; undefined: none. */
  readonly groupId: (number: string) => string | undefined;
  /** The twin that is switched on where a code does not say which. */
  readonly twin: 'internal' | 'mobile';
}

/** What somebody wants changed who dials a code; undefined: the code is about something else. */
export function changeByCode({ name, values }: ReadCode, context: CodeContext): IncomingChange | undefined {
  const { number = '', group = '' } = values;
  switch (name) {
    case 'forwardAllOn':
      return { forwarding: { all: true, allNumber: number } };
    case 'forwardAllOff':
      return { forwarding: { all: false } };
    case 'forwardBusyOn':
      return { forwarding: { busy: true, otherNumber: number } };
    case 'forwardBusyOff':
      return { forwarding: { busy: false } };
    case 'forwardNoAnswerOn':
      return { forwarding: { noAnswer: true, otherNumber: number } };
    case 'forwardNoAnswerOff':
      return { forwarding: { noAnswer: false } };
    case 'sendAllOn':
    case 'sendAllOff':
      return { sendAll: name === 'sendAllOn' };
    case 'twinningOn':
      return { twinning: context.twin };
    case 'twinningOff':
      return { twinning: 'off' };
    case 'groupOn':
    case 'groupOff':
      return { group: { id: context.groupId(group) ?? 'none', on: name === 'groupOn' } };
    default:
      return undefined;
  }
}
