import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import type { SipRequest } from '../message/message';
import { userName } from '../message/uri';

/**
 * Whether a user may begin this at all: one who is confined to a number may send it an INVITE, and nothing else
 * to anybody, by whatever address. What follows in the dialog goes to the number too.
 */
export function mayBegin(
  request: SipRequest,
  caller: string,
  { directory, domain }: { readonly directory: SwitchDirectory; readonly domain: Domain },
): boolean {
  const confined = directory.confinedTo?.(caller);
  if (!confined) return true;
  const { target } = request;
  if (!target || request.method !== 'INVITE' || !domain.isOurs(target)) return false;
  return confined.number !== undefined && userName(target) === confined.number;
}
