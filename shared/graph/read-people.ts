import type { Contact } from '../contacts/contact';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { GraphClient } from './graph-client';
import { readPages } from './read-pages';
import { OWN_CONTACT_FIELDS, ownContactSchema } from './schema/own-contact-schema';
import { RELEVANT_PERSON_FIELDS, relevantPersonSchema } from './schema/relevant-person-schema';
import { contactOfOwn, contactOfRelevant } from './to-contact';

/** More than an address book holds that somebody still reads. */
const MAX_OWN = 10_000;
const OWN_PAGE = 500;
const MAX_RELEVANT = 200;
const RELEVANT_PAGE = 100;

export interface PeopleQuestion {
  readonly client: Pick<GraphClient, 'ask'>;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

/** The user's own address book. Rejects with AppError; what the organisation does not permit, or an account without a mailbox has not, is nobody. */
export function readOwnContacts(question: PeopleQuestion): Promise<readonly Contact[]> {
  const path = `/me/contacts?$select=${OWN_CONTACT_FIELDS}&$top=${String(OWN_PAGE)}`;
  return permitted(question.log, async () => {
    const entries = await readPages({ ...question, path, schema: ownContactSchema, limit: MAX_OWN });
    return entries.flatMap((entry) => contactOfOwn(entry) ?? []);
  });
}

/** Whom the user works with, most relevant first. Rejects as `readOwnContacts` does. */
export function readRelevantPeople(question: PeopleQuestion): Promise<readonly Contact[]> {
  const path = `/me/people?$select=${RELEVANT_PERSON_FIELDS}&$top=${String(RELEVANT_PAGE)}`;
  return permitted(question.log, async () => {
    const entries = await readPages({ ...question, path, schema: relevantPersonSchema, limit: MAX_RELEVANT });
    return entries.flatMap((entry) => contactOfRelevant(entry) ?? []);
  });
}

/** What `read` finds; nobody where that is not permitted to this app, or a user has no mailbox. */
export async function permitted(
  log: Logger,
  read: () => Promise<readonly Contact[]>,
): Promise<readonly Contact[]> {
  try {
    return await read();
  } catch (error) {
    const code = errorCodeOf(error);
    if (code !== 'forbidden' && code !== 'not-found') throw error;
    log.info('Microsoft 365 gives none of these', { code });
    return [];
  }
}
