import * as z from 'zod/mini';

/** Hub → every window of a user: the mailbox is another than before; whoever shows it asks for it again. */
export const voicemailMessage = z.strictObject({ type: z.literal('voicemail') });
export type VoicemailMessage = z.infer<typeof voicemailMessage>;
