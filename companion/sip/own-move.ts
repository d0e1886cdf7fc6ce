import { Grammar, type Invitation, type URI } from 'sip.js';

/**
 * Whether a conversation of this user is brought here from another of their devices: its peer calls
 * because they asked it to (RFC 3892). For the call log it goes on (guide, chapter 6, "Pairage et mobilité").
 */
export function isOwnMove({ request }: Invitation, self: URI): boolean {
  const by = Grammar.nameAddrHeaderParse(request.getHeader('referred-by') ?? '');
  return by?.uri.user === self.user && by?.uri.host.toLowerCase() === self.host.toLowerCase();
}
