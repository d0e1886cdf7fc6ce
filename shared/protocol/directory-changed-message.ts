import * as z from 'zod/mini';

/**
 * Hub → every window of everybody: the directory of the PBX is another one now. `revision` is that of
 * `GET /api/directory`; a page that has it already does nothing, every other one asks anew when it suits.
 */
export const directoryChangedMessage = z.strictObject({
  type: z.literal('directory-changed'),
  revision: z.number(),
});
export type DirectoryChangedMessage = z.infer<typeof directoryChangedMessage>;
