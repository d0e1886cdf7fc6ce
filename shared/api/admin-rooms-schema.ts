import * as z from 'zod/mini';
import { id, line } from '../protocol/field-schemas';
import { given, pin } from './meetings-schema';

/** What is dialled within the PBX. */
const roomNumber = z.string().check(z.regex(/^[0-9*]{2,15}$/));
const userName = line(64);

/**
 * A meeting room as an administrator sees it. The PINs of owner and moderator can be replaced and are told
 * to the owner alone.
 */
export const adminRoomSchema = z.object({
  id,
  slug: z.string(),
  name: line(120),
  number: z.string(),
  /** Absent: the owner has left. */
  owner: z.optional(z.object({ userName, displayName: line(120) })),
  participantPin: z.optional(pin),
  /** Named by the configuration: it cannot be deleted here. */
  configured: z.boolean(),
});
export type AdminRoom = z.infer<typeof adminRoomSchema>;

/** `GET /api/admin/rooms?search=`: the rooms whose name, number or owner has all the words, by name. */
export const adminRoomsQuerySchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(100))),
});
export const adminRoomsSchema = z.object({
  /** The first of them. */
  rooms: z.array(adminRoomSchema),
  /** How many there are. */
  total: z.number(),
  /** A number that is free, for the next room. */
  nextNumber: z.string(),
  /** Who may own one; the first thousand. */
  owners: z.array(z.object({ userName, displayName: line(120) })),
});
export type AdminRooms = z.infer<typeof adminRoomsSchema>;

/**
 * `POST /api/admin/rooms` and `PATCH /api/admin/rooms/<id>`; answer `adminRoomSchema`, as `DELETE` does. A PIN
 * that is left out is made, or stays; `participantPin` null: whoever reaches the room is let in. `not-found`
 * (room or owner), `number-taken`, `invalid-input`; `DELETE`: `forbidden` for one of the configuration.
 */
const pins = {
  ownerPin: z.optional(pin),
  moderatorPin: z.optional(pin),
  participantPin: z.optional(z.nullable(pin)),
};
export const newRoomSchema = z.strictObject({
  owner: userName,
  name: given(120),
  number: roomNumber,
  ...pins,
});
export type NewRoom = z.infer<typeof newRoomSchema>;
export const roomEditSchema = z.strictObject({
  owner: z.optional(userName),
  name: z.optional(given(120)),
  number: z.optional(roomNumber),
  ...pins,
});
export type RoomEditRequest = z.infer<typeof roomEditSchema>;
