import * as z from 'zod/mini';
import { id, text } from './text';

export const RELEVANT_PERSON_FIELDS =
  'id,displayName,givenName,surname,jobTitle,department,userPrincipalName,scoredEmailAddresses,phones,personType';

/** One entry of `GET /me/people` (Graph 1.0, resource type "person"). */
export const relevantPersonSchema = z.object({
  id,
  displayName: text,
  givenName: text,
  surname: text,
  jobTitle: text,
  department: text,
  userPrincipalName: text,
  scoredEmailAddresses: z.nullish(z.array(z.object({ address: text }))),
  phones: z.nullish(z.array(z.object({ type: text, number: text }))),
  personType: z.nullish(z.object({ class: text, subclass: text })),
});
export type RelevantPerson = z.infer<typeof relevantPersonSchema>;
