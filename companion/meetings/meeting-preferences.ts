import * as z from 'zod/mini';
import type { Preference } from '../preferences/preferences';

/** A notification one minute before a meeting that can be joined. */
export const remindPreference: Preference<boolean> = {
  key: 'meetings.remind',
  schema: z.boolean(),
  fallback: true,
};

/** Whoever joins from here is not heard before they say so (requirement C12). */
export const muteOnJoinPreference: Preference<boolean> = {
  key: 'meetings.mute',
  schema: z.boolean(),
  fallback: false,
};
