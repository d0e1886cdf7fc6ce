import * as z from 'zod/mini';

/** Microsoft Graph's words (`presence.availability`) an evaluation may put a demo person in. */
const availabilities = ['Available', 'Away', 'BeRightBack', 'Busy', 'DoNotDisturb', 'Offline'] as const;

/**
 * `POST /preview/api/graph`: how the Microsoft 365 of the evaluation behaves from now on; what is
 * left out is as it should be. Answers 204.
 */
export const graphEmulationSchema = z.strictObject({
  /** ms every answer takes. */
  latency: z.optional(z.int().check(z.gte(0), z.lte(30_000))),
  failures: z.optional(
    z.strictObject({
      status: z.union([401, 403, 404, 429, 500, 502, 503, 504].map((status) => z.literal(status))),
      /** So many requests fail; absent: all of them. */
      count: z.optional(z.int().check(z.gte(1), z.lte(1000))),
      /** s, in the header Retry-After. */
      retryAfter: z.optional(z.int().check(z.gte(0), z.lte(3600))),
    }),
  ),
  /** The links to the next page lead round in a circle, and entries come twice. */
  looping: z.optional(z.boolean()),
  /** Photos are web pages with a script. */
  badPhotos: z.optional(z.boolean()),
  /** Among the appointments are some that no calendar should hold. */
  badEvents: z.optional(z.boolean()),
  /** By user name. */
  presence: z.optional(z.record(z.string().check(z.maxLength(64)), z.enum(availabilities))),
});
export type GraphEmulation = z.infer<typeof graphEmulationSchema>;
