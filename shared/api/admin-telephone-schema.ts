import * as z from 'zod/mini';
import { featureCodeNames, pbxKinds } from '../feature-codes/feature-code-profile';
import { incomingFeatures } from '../incoming-calls/incoming-calls';

/** `GET /api/admin/telephone`: what the telephone system is told, and where calls may be forwarded to. */
export const adminTelephoneSchema = z.object({
  kind: z.enum(pbxKinds),
  /** Every feature code; without `code` the telephone system has none. */
  codes: z.array(
    z.object({
      name: z.enum(featureCodeNames),
      code: z.optional(z.string()),
      /** The configuration says it, and not the kind of telephone system. */
      configured: z.boolean(),
    }),
  ),
  /** What cannot be offered to anybody. */
  impossible: z.array(z.enum(incomingFeatures)),
  /** How numbers begin that calls may not be forwarded to. */
  forbiddenPrefixes: z.array(z.string()),
  /** How outside numbers must begin; empty: any way. */
  allowedPrefixes: z.array(z.string()),
});
export type AdminTelephone = z.infer<typeof adminTelephoneSchema>;
