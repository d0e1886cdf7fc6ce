import * as z from 'zod/mini';
import { id, line, time } from '../protocol/field-schemas';

/** The last part of a room's link, `https://host/meet/<slug>`; not a secret, but not to be guessed either. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/));
export const pin = z.string().check(z.regex(/^[0-9]{4,12}$/));
/** A name somebody gives: blanks around it are none of it. */
export const given = (max: number) => z.pipe(z.string().check(z.trim(), z.minLength(1)), line(max));
/** A BCP 47 language of an invitation: `en`, `fr`, `pt-BR`. */
const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/));

/** A number a room is reached by from outside, with the digits that lead to the room left out. */
export const accessNumberSchema = z.object({
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  number: z.string().check(z.regex(/^\+?[0-9*#]{1,32}$/)),
  label: z.optional(line(80)),
});
export type AccessNumber = z.infer<typeof accessNumberSchema>;

/** A virtual meeting room (glossary: room) as one who may use it sees it. */
export const roomSchema = z.object({
  id,
  slug,
  name: line(120),
  /** What is dialled within the PBX. */
  number: z.string().check(z.regex(/^\+?[0-9*#]{1,32}$/)),
  link: z.string(),
  owner: z.object({ name: line(120), email: z.optional(z.string()) }),
  /** Whether the room is that of whoever asks; another's are seen by a delegate. */
  mine: z.boolean(),
  participantPin: z.optional(pin),
  /** This and the next are told to the owner and nobody else. */
  moderatorPin: z.optional(pin),
  ownerPin: z.optional(pin),
  numbers: z.array(accessNumberSchema),
  /** Languages there is an invitation in. */
  languages: z.array(language),
  /** When whoever asks last invited to it or joined it. */
  lastUse: z.optional(time),
});
export type Room = z.infer<typeof roomSchema>;

/**
 * `GET /api/meetings/rooms?owner=<e-mail>`: the rooms of whoever asks, or, for a delegate, of the owner of a
 * calendar; the last used first. `not-found`: the address is nobody's; `forbidden`: no delegate of theirs.
 */
export const roomsQuerySchema = z.strictObject({
  owner: z.optional(z.string().check(z.minLength(3), z.maxLength(254))),
});
export const roomsSchema = z.object({ rooms: z.array(roomSchema) });

/**
 * `PATCH /api/meetings/rooms/<id>`: what the owner of a room may change of it; answers `roomSchema`. The PINs
 * of a room differ, or it is refused as `invalid-input`. `participantPin` null: whoever reaches the room is let in.
 */
export const roomChangesSchema = z.strictObject({
  name: z.optional(given(120)),
  ownerPin: z.optional(pin),
  moderatorPin: z.optional(pin),
  participantPin: z.optional(z.nullable(pin)),
});
export type RoomChanges = z.infer<typeof roomChangesSchema>;

/**
 * `GET /api/meetings/rooms/<id>/invitation?language=fr`: what is written into an appointment. `html`
 * is the inside of the block, without its marker (`shared/meetings/block/`); `text` the same in plain text;
 * `location` our segment of the appointment's location.
 */
export const invitationQuerySchema = z.strictObject({ language: z.optional(language) });
export const invitationSchema = z.object({
  room: roomSchema,
  language,
  html: z.string(),
  text: z.string(),
  location: z.string().check(z.maxLength(255)),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** `POST /api/meetings/rooms/<id>/uses`: it was used just now; answers `roomSchema`. */
export const roomUseSchema = z.strictObject({ use: z.enum(['invited', 'joined']) });

/** `GET /api/meetings/guests/<slug>`: what one without an account reads before joining (requirement S4). */
export const guestRoomSchema = z.object({
  name: line(120),
  ownerName: line(120),
  /** The link alone does not let one in. */
  needsPin: z.boolean(),
  numbers: z.array(accessNumberSchema),
  /** Whether one can join in this browser; else by telephone alone. */
  inBrowser: z.boolean(),
});
export type GuestRoom = z.infer<typeof guestRoomSchema>;

/**
 * `POST /api/meetings/guests/<slug>`: answers `ticketSchema`, whose `url` opens the guest's companion in the
 * room. `not-found`; `wrong-pin`; `too-many-attempts`; `forbidden` where guests join by telephone alone.
 */
export const guestRequestSchema = z.strictObject({
  name: given(80),
  pin: z.optional(pin),
});
