import * as z from 'zod';

const button = z.looseObject({ id: z.string(), actionId: z.string().optional() });

/** As much of a unified manifest as the checks read which its schema does not see. What the schema refuses is not looked at again. */
export const manifestShape = z.looseObject({
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z
    .object({
      additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })).default([]),
    })
    .optional(),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.looseObject({ id: z.string() }).optional(),
  extensions: z
    .array(
      z.looseObject({
        runtimes: z
          .array(
            z.looseObject({
              actions: z.array(z.looseObject({ id: z.string(), type: z.string() })).default([]),
            }),
          )
          .default([]),
        autoRunEvents: z
          .array(z.looseObject({ events: z.array(z.looseObject({ actionId: z.string() })) }))
          .default([]),
        ribbons: z
          .array(
            z.looseObject({
              tabs: z.array(
                z.looseObject({
                  groups: z.array(z.looseObject({ controls: z.array(button).default([]) })).default([]),
                }),
              ),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
export type ManifestShape = z.infer<typeof manifestShape>;

/** Every text in a JSON value with its path, as `a.b[0].c`. */
export function* everyText(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* everyText(one, `${path}[${String(index)}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* everyText(one, path ? `${path}.${key}` : key);
  }
}
