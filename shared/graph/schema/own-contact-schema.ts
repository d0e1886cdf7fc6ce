import * as z from 'zod/mini';
import { id, text, texts } from './text';

export const OWN_CONTACT_FIELDS =
  'id,displayName,givenName,surname,companyName,jobTitle,department,emailAddresses,businessPhones,homePhones,mobilePhone';

/** One entry of `GET /me/contacts` (Graph 1.0, resource type "contact"). */
export const ownContactSchema = z.object({
  id,
  displayName: text,
  givenName: text,
  surname: text,
  companyName: text,
  jobTitle: text,
  department: text,
  emailAddresses: z.nullish(z.array(z.object({ address: text }))),
  businessPhones: texts,
  homePhones: texts,
  mobilePhone: text,
});
export type OwnContact = z.infer<typeof ownContactSchema>;
