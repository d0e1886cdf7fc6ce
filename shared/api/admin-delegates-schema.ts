import * as z from 'zod/mini';
import { line } from '../protocol/field-schemas';

const userName = line(64);
const personSchema = z.object({ userName, displayName: line(120) });

/** That one person inserts and joins meetings in the place of another, with the other's rooms (requirement O6). */
export const adminDelegationSchema = z.object({
  owner: personSchema,
  delegate: personSchema,
  /** Named by the configuration: it cannot be taken back here. */
  configured: z.boolean(),
});
export type AdminDelegation = z.infer<typeof adminDelegationSchema>;

/** `GET /api/admin/delegates?search=`: those where either name has all the words, by the owner's name. */
export const adminDelegatesQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(100))),
});
export const adminDelegatesSchema = z.object({
  /** The first of them. */
  delegations: z.array(adminDelegationSchema),
  /** How many there are. */
  total: z.number(),
  /** Who there is; the first thousand. */
  people: z.array(personSchema),
});
export type AdminDelegates = z.infer<typeof adminDelegatesSchema>;

/**
 * `POST /api/admin/delegates` with it as body, `DELETE /api/admin/delegates` with it as query; both answer
 * `adminDelegationSchema`. `not-found` (a person, or nothing to take back); `invalid-input` where both are the same;
 * `DELETE`: `forbidden` for one of the configuration.
 */
export const delegationRequestSchema = z.strictObject({ owner: userName, delegate: userName });
export type DelegationRequest = z.infer<typeof delegationRequestSchema>;
