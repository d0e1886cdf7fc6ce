import * as z from 'zod/mini';
import { id } from './field-schemas';

export const roles = ['companion', 'controller'] as const;
export type Role = (typeof roles)[number];

/**
 * What a client presents when it connects to the hub (Socket.IO's `auth`). The token decides who
 * it is; nothing else in any message does. `epoch` is the companion's, absent for a controller.
 */
export const hello = z.strictObject({
  v: z.number(),
  token: z.string().check(z.maxLength(4096)),
  role: z.enum(roles),
  epoch: z.optional(id),
});
export type Hello = z.infer<typeof hello>;
