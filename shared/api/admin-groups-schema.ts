import * as z from 'zod/mini';
import { huntKinds, incomingLimits } from '../incoming-calls/incoming-calls';
import { id, line } from '../protocol/field-schemas';
import { given } from './meetings-schema';

const userName = line(64);
const kind = z.enum(huntKinds);
const ringSeconds = z
  .number()
  .check(z.int(), z.gte(incomingLimits.shortestRing), z.lte(incomingLimits.longestRing));
const person = { userName, displayName: line(120), extension: z.string() };

/** What is dialled for a group. */
export const groupNumberSchema = z.string().check(z.regex(/^[0-9*]{2,15}$/));
/** As many members as a group may have. */
export const MAX_MEMBERS = 500;

/** A hunt group as an administrator sees it. */
export const adminGroupSchema = z.object({
  id,
  name: line(120),
  number: z.string(),
  kind,
  ringSeconds: z.number(),
  /** Who gets what nobody took: a number, or `voicemail`, the group's own mailbox; absent: nobody. */
  overflow: z.optional(z.string()),
  /** In the order in which they are called; whoever has left is not among them. */
  members: z.array(z.object({ ...person, on: z.boolean(), mayChange: z.boolean() })),
  /** Named by the configuration: it cannot be deleted here. */
  configured: z.boolean(),
});
export type AdminGroup = z.infer<typeof adminGroupSchema>;

/** `GET /api/admin/groups?search=`: the groups whose name, number or members have all the words, by name. */
export const adminGroupsQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(100))),
});
export const adminGroupsSchema = z.object({
  /** The first of them. */
  groups: z.array(adminGroupSchema),
  /** How many there are. */
  total: z.number(),
  /** Who may be a member; the first thousand. */
  people: z.array(z.object(person)),
});
export type AdminGroups = z.infer<typeof adminGroupsSchema>;

/**
 * `POST /api/admin/groups` and `PATCH /api/admin/groups/<id>`; answer `adminGroupSchema`, as `DELETE` does.
 * `overflow` is a number as a person types it, or `voicemail`; null: none. A member's `on` that is left out
 * stays, and is true for a new one. `not-found` (group or member), `number-taken`, `forward-loop` and
 * `forward-forbidden` (overflow), `invalid-input`; `DELETE`: `forbidden` for one of the configuration.
 */
const values = {
  name: given(120),
  number: groupNumberSchema,
  kind,
  ringSeconds,
  members: z
    .array(z.strictObject({ userName, on: z.optional(z.boolean()), mayChange: z.boolean() }))
    .check(z.maxLength(MAX_MEMBERS)),
};
const overflow = z.optional(z.nullable(given(incomingLimits.number)));
export const newGroupSchema = z.strictObject({ ...values, overflow });
export type NewGroup = z.infer<typeof newGroupSchema>;
export const groupEditSchema = z.strictObject({ ...z.partial(z.object(values)).def.shape, overflow });
export type GroupEditRequest = z.infer<typeof groupEditSchema>;
