import * as z from 'zod/mini';
import { resolvedSettingsSchema } from './resolved-settings-schema';

const findingSchema = z.object({
  line: z.number(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Words: `settings-file.<code>` in the catalogues. */
  code: z.string(),
  detail: z.optional(z.string()),
});

/** `POST /api/admin/settings-file/lint` */
export const lintRequestSchema = z.strictObject({ text: z.string() });
export const lintAnswerSchema = z.object({ findings: z.array(findingSchema) });

/** `GET /api/admin/settings`: what each environment's settings are and where each comes from. */
export const adminSettingsSchema = z.object({
  environments: z.array(z.object({ id: z.string(), name: z.string(), settings: resolvedSettingsSchema })),
  /** Absent: the configuration names no settings file. */
  file: z.optional(
    z.object({
      /** A path, or an address without what follows `?`. */
      location: z.string(),
      /** `kept`: an older one is in force, since this one cannot be used. `missing`: none is. */
      state: z.enum(['in-use', 'kept', 'missing']),
      /** ms since the epoch */
      readAt: z.number(),
      findings: z.array(findingSchema),
      /** Which line did what when it was read last. */
      trace: z.array(
        z.object({
          file: z.string(),
          line: z.number(),
          outcome: z.enum(['set', 'invalid', 'reset', 'jump', 'lost', 'get', 'get-failed']),
          about: z.string(),
          value: z.optional(z.string()),
        }),
      ),
    }),
  ),
});
export type AdminSettings = z.infer<typeof adminSettingsSchema>;
