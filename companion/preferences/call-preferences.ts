import * as z from 'zod/mini';
import { holdSounds, type HoldSound } from '../../shared/call/call-manners';
import type { Preference } from './preferences';

/** New calls are answered by themselves (requirement C7). */
export const autoAnswerPreference: Preference<boolean> = {
  key: 'auto-answer',
  schema: z.boolean(),
  fallback: false,
};

/** What who is held hears; as the environment has it until its user chooses. */
export function holdSoundPreference(environment: HoldSound): Preference<HoldSound> {
  return { key: 'hold-sound', schema: z.enum(holdSounds), fallback: environment };
}
