import * as z from 'zod/mini';
import type { Preference } from '../preferences/preferences';

/** Whether the narrator tells more than the states of calls and connection, which are always spoken. */
export const narratorPreference: Preference<boolean> = {
  key: 'narrator',
  setting: 'narrator',
  schema: z.boolean(),
  fallback: false,
};
