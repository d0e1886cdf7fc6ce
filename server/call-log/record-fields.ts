import { clip } from '../../shared/call-log/clip';
import { recordLimits, type NewRecord } from '../../shared/call-log/call-record';
import type { CallStory } from '../switch';
import { divertedName } from '../switch/proxy/diverted-name';
import type { NumberBook } from './number-book';

type Who = Pick<NewRecord, 'name' | 'number'>;

const MAILBOX_OF = /^voicemail\+/;

/** Whom somebody called, as it was dialled; a mailbox is its owner's. */
export function dialledFields(called: string, book: NumberBook): Who {
  const dialled = called.replace(MAILBOX_OF, '');
  const number = book.extensionOf(dialled) ?? dialled;
  return shown(book.nameOf(number), number);
}

/** Who called, as the telephone showed it: with whom the call was for, when that was somebody else. */
export function callerFields({ caller, withheld }: CallStory, via: readonly string[], book: NumberBook): Who {
  if (withheld) return { number: 'anonymous' };
  const name = book.nameOf(caller);
  const [first] = via;
  return shown(
    first === undefined ? name : divertedName(name ?? caller, book.nameOf(first) ?? first),
    caller,
  );
}

/** A user part may be anything that can stand in an address. */
function shown(name: string | undefined, number: string): Who {
  const clippedName = clip(name ?? '', recordLimits.name);
  return {
    ...(clippedName === '' ? {} : { name: clippedName }),
    number: clip(number, recordLimits.number) || '?',
  };
}
