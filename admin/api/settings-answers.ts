import * as z from 'zod/mini';

/** `POST /api/admin/settings-file/lint`. `code`: words under `settings-file.<code>` in the catalogues. */
export const fileFindingsSchema = z.object({
  findings: z.array(
    z.object({
      /** From 1. */
      line: z.number(),
      severity: z.enum(['error', 'warning', 'info']),
      code: z.string(),
      detail: z.optional(z.string()),
    }),
  ),
});
export type FileFinding = z.infer<typeof fileFindingsSchema>['findings'][number];

const settingSchema = z.object({
  value: z.unknown(),
  /** `default`, `file`, `policy`, `user`, or what a newer server names. */
  source: z.string(),
  place: z.optional(z.object({ file: z.string(), line: z.number() })),
});

/** `GET /api/admin/settings`: what is in force in each environment, by name, and where it comes from. */
export const environmentSettingsSchema = z.object({
  environments: z.array(z.object({ id: z.string(), settings: z.record(z.string(), settingSchema) })),
});
export type EnvironmentSettings = z.infer<
  typeof environmentSettingsSchema
>['environments'][number]['settings'];
