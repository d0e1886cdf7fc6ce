import { cleanInput } from './clean-input';
import type { DialInputError } from './dial-input-error';

export type Unescaped =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: DialInputError };

/** Percent-decodes once. What comes out may hide what the escapes hid, hence is cleaned again. */
export function unescapeUri(text: string): Unescaped {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return { ok: false, code: 'invalid-uri' };
  }
  const value = cleanInput(decoded);
  return value === undefined ? { ok: false, code: 'control-characters' } : { ok: true, value };
}
