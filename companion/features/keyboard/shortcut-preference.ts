import * as z from 'zod/mini';
import type { ChosenBindings } from '../../../shared/shortcuts/bindings';
import type { Preference } from '../../preferences/preferences';

/** The combinations the person has changed: action → combination, or null for none. */
export const shortcutPreference: Preference<ChosenBindings> = {
  key: 'shortcuts',
  schema: z.record(z.string().check(z.maxLength(40)), z.nullable(z.string().check(z.maxLength(40)))),
  fallback: {},
};
