import * as z from 'zod/mini';

/** Client → hub: my new token, before the old one expires. It must be of the same user and sign-in. */
export const renewMessage = z.strictObject({
  type: z.literal('renew'),
  token: z.string().check(z.maxLength(4096)),
});
export type RenewMessage = z.infer<typeof renewMessage>;
