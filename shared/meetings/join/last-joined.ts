import { lastJoinedSchema, type LastJoined } from '../../api/joining-schema';
import type { JoinTarget } from '../join-target';
import { oneLine } from './call-name';

const MAX_SUBJECT = 255;

/**
 * What is remembered of a meeting that is joined now (requirement S2); undefined for one the server would
 * not keep, which is no reason not to join it.
 * @param at ms since the epoch
 */
export function lastJoinedOf(subject: string, target: JoinTarget, at: number): LastJoined | undefined {
  const parsed = lastJoinedSchema.safeParse({ subject: oneLine(subject, MAX_SUBJECT), at, target });
  return parsed.success ? parsed.data : undefined;
}
