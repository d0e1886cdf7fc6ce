import * as z from 'zod/mini';
import { incomingLimits } from '../incoming-calls/incoming-calls';
import { id, line } from '../protocol/field-schemas';
import { given } from './meetings-schema';

/** What a user may choose for incoming calls, and which telephones may ring as well, as an administrator sees it. */
export const adminRightsSchema = z.object({
  /** Of the user. */
  id,
  userName: line(64),
  displayName: line(120),
  extension: z.string(),
  forward: z.boolean(),
  sendAll: z.boolean(),
  /** An extension. */
  internalTwin: z.optional(z.string()),
  mobileTwin: z.optional(z.string()),
  /** An administrator said something of it here, over the configuration. */
  changed: z.boolean(),
});
export type AdminRights = z.infer<typeof adminRightsSchema>;

/** `GET /api/admin/rights?search=`: the people whose name, user name or a number has all the words, by name. */
export const adminRightsQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(100))),
});
export const adminRightsListSchema = z.object({
  /** The first of them. */
  people: z.array(adminRightsSchema),
  /** How many there are. */
  total: z.number(),
});
export type AdminRightsList = z.infer<typeof adminRightsListSchema>;

/**
 * `PATCH /api/admin/rights/<user>`; answers `adminRightsSchema`, as `DELETE` does, which goes back to what the
 * configuration says. A twin of null is none, whatever the configuration says. `not-found` (user or twin),
 * `forward-loop` for one's own extension, `forward-forbidden`, `invalid-input`.
 */
export const rightsEditSchema = z.strictObject({
  forward: z.optional(z.boolean()),
  sendAll: z.optional(z.boolean()),
  internalTwin: z.optional(z.nullable(z.string().check(z.regex(/^[0-9]{1,15}$/)))),
  mobileTwin: z.optional(z.nullable(given(incomingLimits.number))),
});
export type RightsEditRequest = z.infer<typeof rightsEditSchema>;
