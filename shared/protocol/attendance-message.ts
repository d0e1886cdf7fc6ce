import * as z from 'zod/mini';
import { time } from './field-schemas';

/**
 * A window → hub: whether somebody is at it. One that has said nothing is taken to have somebody before it.
 * `meetingUntil`: until when the meeting lasts that was joined from there, in ms since the epoch.
 */
export const attendanceMessage = z.strictObject({
  type: z.literal('attendance'),
  idle: z.boolean(),
  meetingUntil: z.optional(time),
});
export type AttendanceMessage = z.infer<typeof attendanceMessage>;
