import type { DialInputError } from '../../dialing/dial-input-error';
import type { DialTarget } from '../../dialing/dial-target';
import type { ReadDialInput } from './read-dial-input';

/** Why what is on the clipboard cannot be called; `denied`: it could not even be looked at. */
export type ClipboardProblem = 'denied' | 'clipboard-empty' | DialInputError;

export type ClipboardNumber =
  | { readonly ok: true; readonly text: string; readonly target: DialTarget }
  | { readonly ok: false; readonly problem: ClipboardProblem };

/** As much of the clipboard as is needed; a browser, or the host of a frame, may have none. */
export type ReadableClipboard = Pick<Clipboard, 'readText'> | undefined;

/**
 * What could be called from the clipboard (requirement C10), on a click: nothing is called yet.
 * Never rejects.
 */
export async function readClipboard(
  clipboard: ReadableClipboard,
  read: ReadDialInput,
): Promise<ClipboardNumber> {
  if (!clipboard) return { ok: false, problem: 'denied' };
  let text: string;
  try {
    text = (await clipboard.readText()).trim();
  } catch {
    return { ok: false, problem: 'denied' };
  }
  if (text === '') return { ok: false, problem: 'clipboard-empty' };
  const input = read(text);
  return input.ok ? { ok: true, text, target: input.target } : { ok: false, problem: input.code };
}
