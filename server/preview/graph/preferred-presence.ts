import * as z from 'zod/mini';
import type { PreferredPresence } from './presences';

/** The pairs Graph takes, and no others. */
const pairs: ReadonlySet<string> = new Set([
  'Available/Available',
  'Busy/Busy',
  'DoNotDisturb/DoNotDisturb',
  'BeRightBack/BeRightBack',
  'Away/Away',
  'Offline/OffWork',
]);

const preferredSchema = z.object({
  availability: z.string(),
  activity: z.string(),
  expirationDuration: z.optional(z.string().check(z.regex(/^P(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/))),
});

/** The body of `setUserPreferredPresence`; undefined: Graph would refuse it. */
export function readPreferred(body: unknown): PreferredPresence | undefined {
  const parsed = preferredSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { availability, activity } = parsed.data;
  return pairs.has(`${availability}/${activity}`) ? { availability, activity } : undefined;
}
