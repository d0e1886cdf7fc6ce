import { recordLimits, type NewRecord } from '../../shared/call-log/call-record';
import { clip } from '../../shared/call-log/clip';
import type { NumberBook } from './number-book';

/**
 * A record under the name the directory has for its number, so that calls count together whoever
 * reported them. What a telephone shows of a call through somebody else, "Bob > Sue", says more.
 */
export function knownName(record: NewRecord, book: NumberBook): NewRecord {
  if (record.uri !== undefined || record.name?.includes(' > ')) return record;
  const name = clip(book.nameOf(record.number) ?? '', recordLimits.name);
  return name === '' ? record : { ...record, name };
}
