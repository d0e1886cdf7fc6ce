import * as z from 'zod/mini';
import { id, line, time } from '../protocol/field-schemas';

/**
 * `GET /preview/api/mailbox?user=amira`: what is in the simulated Outlook of a demo person, with moments
 * relative to now. Unknown person: 404 `not-found`.
 */
export const mailboxQuerySchema = z.strictObject({ user: z.string().check(z.minLength(1), z.maxLength(64)) });

const personSchema = z.object({
  name: line(120),
  email: line(254),
  /** How somebody invited has answered. */
  response: z.optional(z.enum(['none', 'accepted', 'tentative', 'declined'])),
});
export type MailPerson = z.infer<typeof personSchema>;

const placeSchema = z.object({
  kind: z.enum(['room', 'custom']),
  /** Of a room its address; of anything else what was typed. */
  id: line(255),
  name: line(255),
});
/** One of the places of an appointment. A room is one that can be booked. */
export type Place = z.infer<typeof placeSchema>;

const content = {
  id,
  /** Empty: it has none. */
  subject: z.string().check(z.maxLength(255)),
  body: z.string().check(z.maxLength(1_000_000)),
  bodyType: z.enum(['html', 'text']),
};

const sharedSchema = z.object({
  owner: personSchema,
  /** The sum of Outlook's `DelegatePermissions`: 1 reads, 2 writes, 16 edits own items, 32 edits all. */
  permissions: z.int().check(z.gte(0), z.lte(63)),
});
export type SharedCalendar = z.infer<typeof sharedSchema>;

const appointmentSchema = z.object({
  ...content,
  start: time,
  end: time,
  allDay: z.boolean(),
  cancelled: z.boolean(),
  organizer: personSchema,
  required: z.array(personSchema),
  optional: z.array(personSchema),
  places: z.array(placeSchema),
  /** Of a recurring meeting; `part` says whether this is all of it or one of its dates. */
  series: z.optional(z.object({ id, part: z.enum(['series', 'occurrence']) })),
  /** Absent: in the person's own calendar. */
  shared: z.optional(sharedSchema),
});
export type MailAppointment = z.infer<typeof appointmentSchema>;

const messageSchema = z.object({
  ...content,
  from: personSchema,
  to: z.array(personSchema),
  cc: z.array(personSchema),
  received: time,
  unread: z.boolean(),
  /** It asks to come to a meeting. */
  request: z.optional(z.object({ start: time, end: time, location: z.string().check(z.maxLength(255)) })),
});
export type MailMessage = z.infer<typeof messageSchema>;

export const mailboxSchema = z.object({
  user: personSchema,
  /** Everybody one may invite. */
  people: z.array(personSchema),
  /** Rooms that can be booked. */
  rooms: z.array(placeSchema),
  /** Calendars of others that are open beside the person's own. */
  calendars: z.array(sharedSchema),
  appointments: z.array(appointmentSchema),
  messages: z.array(messageSchema),
});
export type Mailbox = z.infer<typeof mailboxSchema>;

/** `GET /preview/api/outlook-manifest`: the XML manifest of the add-in, for the host the page was asked from. */
export const outlookManifestSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('built'), xml: z.string() }),
  /** The build has no add-in. */
  z.object({ state: z.literal('not-built') }),
]);
export type OutlookManifest = z.infer<typeof outlookManifestSchema>;
