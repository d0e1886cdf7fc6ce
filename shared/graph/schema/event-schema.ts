import * as z from 'zod/mini';
import { id, text } from './text';

/** The fields that are asked for, and no others. */
export const EVENT_FIELDS =
  'id,subject,start,end,isAllDay,isCancelled,organizer,location,onlineMeeting,onlineMeetingUrl,body';

/** A body is read so far: invitations stand at its beginning or behind a long text, not behind a book. */
const MAX_BODY = 1_000_000;
const MAX_LONG = 4_000;

const moment = z.object({
  dateTime: z.string().check(z.maxLength(40)),
  timeZone: z.nullish(z.string().check(z.maxLength(64))),
});
/** Addresses and locations, which may hold several links. */
const long = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => value?.slice(0, MAX_LONG) ?? undefined),
);

/** One entry of `GET /me/calendarView` (Graph 1.0, resource type "event"). */
export const eventSchema = z.object({
  id,
  subject: text,
  start: moment,
  end: moment,
  isAllDay: z.nullish(z.boolean()),
  isCancelled: z.nullish(z.boolean()),
  organizer: z.nullish(z.object({ emailAddress: z.nullish(z.object({ name: text, address: text })) })),
  location: z.nullish(z.object({ displayName: long })),
  onlineMeeting: z.nullish(z.object({ joinUrl: long })),
  onlineMeetingUrl: long,
  body: z.nullish(
    z.object({
      contentType: z.nullish(z.string()),
      content: z.pipe(
        z.nullish(z.string()),
        z.transform((value) => value?.slice(0, MAX_BODY)),
      ),
    }),
  ),
});
export type Event = z.infer<typeof eventSchema>;
