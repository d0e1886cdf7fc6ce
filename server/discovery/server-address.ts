import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { isPublicAddress } from '../outbound/public-address';

/**
 * The origin of a server that may be asked for a stranger: https, and not by an address that is not public. What a
 * name stands for is checked when it is connected to (`publicLookup`). Undefined when it may not.
 */
export function askable(address: string, privateAddresses: boolean): string | undefined {
  if (address.length > 512 || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, origin } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!privateAddresses && isIP(literal) !== 0 && !isPublicAddress(literal)) return undefined;
  return origin;
}

/** The domain of a mail address or of a web address, in its ASCII form; undefined when it is none. */
export function domainOf(text: string): string | undefined {
  const name = domainToASCII(text.trim().replace(/\.$/, '')).toLowerCase();
  const wellFormed = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,62}$/.test(name);
  return wellFormed ? name : undefined;
}

/** The part of an e-mail address behind its one `@`. */
export function mailDomainOf(email: string): string | undefined {
  const [, domain] = /^[^@\s]{1,64}@([^@\s]+)$/.exec(email.trim()) ?? [];
  return domain === undefined ? undefined : domainOf(domain);
}
