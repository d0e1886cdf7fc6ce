import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { SipRequest } from '../message/message';
import { userName } from '../message/uri';

/**
 * Whether a user may send this at all, outside the dialogs between two clients: one who is confined to a number
 * may send it an INVITE, and nothing else to anybody, by whatever address. What is within a dialog (`toTag`) and
 * for the switch itself reaches only what has been begun that way.
 */
export function mayBegin(
  request: SipRequest,
  caller: string,
  { directory, domain }: { readonly directory: SwitchDirectory; readonly domain: Domain },
): boolean {
  const confined = directory.confinedTo?.(caller);
  if (!confined) return true;
  const { target } = request;
  if (!target || !domain.isOurs(target)) return false;
  if (request.toTag !== undefined) return true;
  if (request.method !== 'INVITE') return false;
  return confined.number !== undefined && userName(target) === confined.number;
}
