import * as z from 'zod/mini';
import { numberKinds, type Contact } from '../contacts/contact';

const contact: z.ZodMiniType<Contact> = z.object({
  id: z.string(),
  origin: z.enum(['directory', 'microsoft365', 'personal', 'favourite']),
  displayName: z.string(),
  numbers: z.array(z.object({ kind: z.enum(numberKinds), number: z.string() })),
  email: z.optional(z.string()),
  title: z.optional(z.string()),
  department: z.optional(z.string()),
});

/**
 * `GET /api/directory?cursor=&limit=`: a page of the PBX directory in display order; `cursor` is
 * absent on the last one. `GET /api/directory?search=&limit=`: the best matches.
 */
export const directoryPageSchema = z.object({
  contacts: z.array(contact),
  cursor: z.optional(z.string()),
});
export type DirectoryPage = z.infer<typeof directoryPageSchema>;
