import * as z from 'zod/mini';
import { contactOrigins, numberKinds, type Contact } from '../contacts/contact';

const origin = z.enum(contactOrigins);

/** A contact of any origin, as it is sent and kept. */
export const contactSchema: z.ZodMiniType<Contact> = z.object({
  id: z.string(),
  origin,
  displayName: z.string(),
  givenName: z.optional(z.string()),
  middleName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  numbers: z.array(
    z.object({
      kind: z.enum(numberKinds),
      number: z.string(),
      postDial: z.optional(z.string()),
      origin: z.optional(origin),
    }),
  ),
  email: z.optional(z.string()),
  title: z.optional(z.string()),
  department: z.optional(z.string()),
  account: z.optional(z.string()),
  origins: z.optional(z.array(origin)),
  aliases: z.optional(z.array(z.string())),
});

/**
 * `GET /api/directory?cursor=&limit=`: a page of the PBX directory in display order; `cursor` is
 * absent on the last one. `GET /api/directory?search=&limit=`: the best matches.
 */
export const directoryPageSchema = z.object({
  contacts: z.array(contactSchema),
  cursor: z.optional(z.string()),
  /** Of the directory the page is taken from: another one after every change (hub message `directory-changed`). */
  revision: z.optional(z.number()),
});
export type DirectoryPage = z.infer<typeof directoryPageSchema>;
