import * as z from 'zod';
import { readLayer } from '../../shared/settings/read-layer';

const words = {
  'not-an-object': 'expected an object',
  'unknown-name': 'no such setting',
  'invalid-value': 'not one of its values',
  'invalid-lock':
    '"fixed", "hidden", "free" or {"limitedTo": [values]}; what people cannot choose can only be hidden',
  'locked-choice-missing': 'not among the values it is limited to',
} as const;

/**
 * `settings` of an environment: what an administrator sets and locks, over the settings file and under
 * what people choose. Names and values: `shared/settings/settings.ts`.
 */
export const settingsLayerSchema = z.unknown().transform((raw, context) => {
  const { values, locks, mistakes } = readLayer(raw);
  for (const { path, code, detail } of mistakes) {
    const message = code === 'unknown-name' ? `${words[code]}: ${detail}` : words[code];
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return mistakes.length > 0 ? z.NEVER : { values, locks };
});
export type SettingsLayerConfig = z.infer<typeof settingsLayerSchema>;

const location = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => !/^\w[\w+.-]+:\/\//.test(text) || isSafeAddress(text), {
    error: 'a path, or an https address without user and password',
  });

/** `settingsFile`: the PBX's own file (`46xxsettings.txt`) or one of ours (JSON); a path or an https address. */
export const settingsFileSchema = z
  .union([
    location,
    z.strictObject({
      location,
      /** Who we are to the file: what `IF $MODEL4` and `IF $GROUP` ask. */
      model: z
        .string()
        .regex(/^[\w-]{1,16}$/)
        .optional(),
      group: z
        .string()
        .regex(/^\d{1,3}$/)
        .optional(),
    }),
  ])
  .transform((file) => (typeof file === 'string' ? { location: file } : file));

/** Whoever could change the file on its way could change where calls go: https, or this machine. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && local)) && username === '' && password === '';
}
