import * as z from 'zod/mini';

/** `GET /api/admin/audit?before=`: what administrators did, the newest first; `before`: the last line of the page before. */
export const auditQuerySchema = z.strictObject({
  before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,14}$/))),
});
export const auditSchema = z.object({
  lines: z.array(
    z.object({
      id: z.number(),
      /** ms since the epoch. */
      at: z.number(),
      /** User name. */
      by: z.string(),
      /** As it is logged; those the pages know have words of their own in the catalogues. */
      what: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Whether there are older ones. */
  more: z.boolean(),
});
export type AuditPage = z.infer<typeof auditSchema>;
