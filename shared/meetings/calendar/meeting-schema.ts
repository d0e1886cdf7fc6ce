import * as z from 'zod/mini';
import { lastJoinedSchema } from '../../api/joining-schema';
import type { JoinTarget } from '../join-target';

const short = z.string().check(z.maxLength(500));

/** A meeting as a cache keeps it. */
export const meetingSchema = z.object({
  id: short,
  subject: short,
  start: z.number(),
  end: z.number(),
  allDay: z.boolean(),
  cancelled: z.boolean(),
  organizer: z.optional(z.object({ name: short, email: short })),
  location: z.optional(z.string().check(z.maxLength(4_000))),
  targets: z.pipe(
    z.array(lastJoinedSchema.shape.target),
    z.transform((targets) => targets.filter(isJoinTarget)),
  ),
});

/** A telephone number is one; an address of SIP is none. */
export function isJoinTarget(target: z.infer<typeof lastJoinedSchema>['target']): target is JoinTarget {
  return target.kind !== 'phone' || target.target.kind === 'number';
}
