import * as z from 'zod/mini';
import { id, text, texts } from './text';

/** The fields that are asked for, and no others: Graph sends less, and permissions can be narrower. */
export const USER_FIELDS =
  'id,displayName,givenName,surname,mail,userPrincipalName,jobTitle,department,businessPhones,mobilePhone';

/** One entry of `GET /users` (Graph 1.0, resource type "user"). */
export const graphUserSchema = z.object({
  id,
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  department: text,
  businessPhones: texts,
  mobilePhone: text,
});
export type GraphUser = z.infer<typeof graphUserSchema>;
