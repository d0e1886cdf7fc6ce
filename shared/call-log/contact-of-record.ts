import type { ContactNumber } from '../contacts/contact';
import type { NewRecord } from './call-record';

/** What a record knows of somebody who is to be written down. */
export interface ContactOfRecord {
  readonly name?: string | undefined;
  readonly numbers: readonly Pick<ContactNumber, 'kind' | 'number'>[];
}

/** The other side of a call; of "Bob > Sue" it is Bob who called. */
export function contactOfRecord({ name, number }: NewRecord): ContactOfRecord {
  const [who] = (name ?? '').split(' > ');
  return { ...(who ? { name: who } : {}), numbers: [{ kind: 'work', number }] };
}
