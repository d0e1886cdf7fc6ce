import { recordLimits, type NewRecord } from '../../shared/call-log/call-record';
import { clip } from '../../shared/call-log/clip';
import { recordIdOf } from '../../shared/call-log/record-id';
import type { CallStory } from '../switch';
import type { NumberBook } from './number-book';
import { callerFields, dialledFields } from './record-fields';
import { StorySide } from './story-side';
import { OWN_MAILBOX } from '../voicemail/mailbox-number';

/** What a call leaves in the log of one user; without a record: nothing, whoever reports it. */
export interface StoryRecord {
  readonly extension: string;
  readonly id: string;
  readonly record: NewRecord | undefined;
}

/** What a call leaves in the logs of those who had a part in it (guide, chapter 6, table of scenarios). */
export function recordsOfStory(story: CallStory, book: NumberBook): readonly StoryRecord[] {
  const { callId, caller, legs } = story;
  const called = book.extensionOf(story.called);
  const through = legs.flatMap(({ number, via }) => [...via, number]);
  const people = [...new Set([...(called === undefined ? [] : [called]), ...through])].filter(
    (number) => number !== caller && book.extensionOf(number) === number,
  );
  const incoming = recordIdOf(callId, 'incoming');
  return [
    ...(book.extensionOf(caller) === caller ? [ofCaller(story, book)] : []),
    ...people.map((extension) => ({
      extension,
      id: incoming,
      record: ofCalled(
        new StorySide(story, extension, called === extension, book.forwardsAll(extension)),
        incoming,
        book,
      ),
    })),
    // Who rings their own telephones moves a call between them.
    ...(called === caller ? [{ extension: caller, id: incoming, record: undefined }] : []),
  ];
}

/**
 * Outgoing is what its user dialled: not the call a transfer made their telephone place, one that goes
 * on at another of their devices, a code that calls nobody, one's own mailbox, or what was to leave
 * no record. Whoever retrieves a parked call has been called by who was waiting.
 */
function ofCaller(story: CallStory, book: NumberBook): StoryRecord {
  const { callId, caller, called, tag, startedAt, answeredAt, endedAt, legs } = story;
  const id = recordIdOf(callId, 'outgoing');
  const duration = answeredAt === undefined ? 0 : seconds(answeredAt, endedAt);
  const common = { id, ...tagged(tag), startedAt, duration };
  const waited = legs.find(({ cause, end }) => cause === 'retrieved' && end === 'answered');
  if (waited) {
    const record = { ...common, kind: 'incoming', ...dialledFields(waited.number, book) } as const;
    return { extension: caller, id, record };
  }
  const record = { ...common, kind: 'outgoing', ...dialledFields(called, book) } as const;
  return { extension: caller, id, record: isOutgoing(story, book) ? record : undefined };
}

function isOutgoing({ origin, called, caller, unlogged, legs }: CallStory, book: NumberBook): boolean {
  if (origin !== 'dialled' || unlogged || called === OWN_MAILBOX) return false;
  if (book.extensionOf(called) === caller) return false;
  // A code that did something, and one that called somebody who answered.
  return (
    !CODE.test(called) ||
    legs.some(({ number, end }) => end === 'answered' && book.extensionOf(number) === number)
  );
}

function ofCalled(side: StorySide, id: string, book: NumberBook): NewRecord | undefined {
  const { story } = side;
  const common = { id, ...tagged(story.tag), startedAt: side.rangAt };
  const { answeredAt } = story;
  if (side.answered && answeredAt !== undefined) {
    const duration = seconds(answeredAt, story.endedAt);
    return { ...common, kind: 'incoming', ...callerFields(story, side.via, book), duration };
  }
  const outcome = side.missed;
  if (!outcome) return undefined;
  const group = side.onlyOfGroup ? groupOf(side, book) : undefined;
  const who = callerFields(story, group === undefined ? side.via : [], book);
  const missed = { ...common, kind: 'missed', outcome, ...who, duration: side.rang } as const;
  return group === undefined ? missed : { ...missed, group: clip(group, recordLimits.name) };
}

/** The group whose call it was: the last one it came through. */
function groupOf({ story, via }: StorySide, book: NumberBook): string | undefined {
  return [story.called, ...via]
    .map((number) => book.groupName(number))
    .findLast((name) => name !== undefined);
}

const CODE = /^[*#]/;

function tagged(tag: string | undefined): Pick<NewRecord, 'tag'> {
  return tag === undefined ? {} : { tag };
}

function seconds(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
