import * as z from 'zod/mini';
import { holdSounds, type HoldSound } from '../../shared/call/call-manners';
import { usesOfVoip, type UseOfVoip } from '../../shared/settings/use-of-voip';
import type { Preference } from './preferences';

/** New calls are answered by themselves (requirement C7). */
export const autoAnswerPreference: Preference<boolean> = {
  key: 'auto-answer',
  setting: 'autoAnswer',
  schema: z.boolean(),
  fallback: false,
};

/** What who is held hears. */
export const holdSoundPreference: Preference<HoldSound> = {
  key: 'hold-sound',
  setting: 'holdSound',
  schema: z.enum(holdSounds),
  fallback: 'music',
};

/** Over which networks a mobile device calls (guide, chapter 23). */
export const useOfVoipPreference: Preference<UseOfVoip> = {
  key: 'use-of-voip',
  setting: 'useOfVoip',
  schema: z.enum(usesOfVoip),
  fallback: 'wifi-first',
};
