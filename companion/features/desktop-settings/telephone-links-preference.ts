import * as z from 'zod/mini';
import type { Preference } from '../../preferences/preferences';

/** That the person has asked for telephone links to open here: browsers do not tell. */
export const telephoneLinksPreference: Preference<boolean> = {
  key: 'telephone-links',
  schema: z.boolean(),
  fallback: false,
};
