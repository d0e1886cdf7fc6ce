import * as z from 'zod/mini';
import { id } from '../protocol/field-schemas';

const count = z.number().check(z.int(), z.nonnegative());

const voiceMessageSchema = z.object({
  id,
  /** The extension or number of who called. */
  number: z.string(),
  name: z.optional(z.string()),
  /** ms since the epoch. */
  receivedAt: count,
  /** Whole seconds. */
  duration: count,
  heard: z.boolean(),
});
/** One message of a mailbox, without its sound. */
export type VoiceMessage = z.infer<typeof voiceMessageSchema>;

/**
 * `GET /api/voicemail`: the messages of whoever asks, the newest first. Where the PBX
 * keeps the mailboxes there are none and `kept` is false. `DELETE /api/voicemail/:id` and `POST /api/voicemail/:id/heard {heard}` answer the same.
 * `GET /api/voicemail/:id/sound` answers `voiceSoundSchema`.
 */
export const mailboxSchema = z.object({
  /** Whether messages are kept here; else the PBX has them, and they are heard by telephone alone. */
  kept: z.boolean(),
  messages: z.array(voiceMessageSchema),
  /** Whether callers hear words of this user's own before they speak. */
  greeting: z.boolean(),
  /** What is dialled to hear the messages by telephone; empty: nobody has said. */
  number: z.string(),
});
export type MailboxView = z.infer<typeof mailboxSchema>;

/** The sound of a message: Ogg Opus (RFC 7845) in base64; three minutes are a megabyte at most. */
export const voiceSoundSchema = z.object({ sound: z.string() });
export type VoiceSound = z.infer<typeof voiceSoundSchema>;

export const heardRequestSchema = z.strictObject({ heard: z.boolean() });
