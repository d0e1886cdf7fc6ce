import type { DialInputError } from '../../../dialing/dial-input-error';

/** Why something typed or pasted cannot be dialled, and what would help. */
export const dialingEn = {
  'dial.error.empty': 'Enter a name or number.',
  'dial.error.too-long': 'This is too long for a telephone number.',
  'dial.error.control-characters': 'This contains hidden characters. Type the number instead of pasting it.',
  'dial.error.not-a-number': 'This is not a telephone number. Check it, or choose a contact.',
  'dial.error.too-short': 'This number is too short. Add the missing digits.',
  'dial.error.invalid-number': 'No such number exists in that country. Check the digits.',
  'dial.error.several-numbers': 'This contains several numbers. Keep only the one to call.',
  'dial.error.invalid-uri': 'This address cannot be called. Check how it is written.',
  'dial.error.invalid-post-dial': 'The digits to send after the number are not valid. Use digits, * and #.',
} as const satisfies Record<`dial.error.${DialInputError}`, string>;
