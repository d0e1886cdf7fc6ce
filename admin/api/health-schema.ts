import * as z from 'zod/mini';

const counts = z.record(z.string(), z.number());

/** `GET /api/health`, as much of it as is shown. */
export const healthSchema = z.object({
  status: z.string(),
  version: z.string(),
  /** seconds */
  uptime: z.number(),
  /** bytes */
  memory: z.number(),
  hub: counts,
  switch: z.optional(counts),
  pbx: z.optional(counts),
});
export type Health = z.infer<typeof healthSchema>;
