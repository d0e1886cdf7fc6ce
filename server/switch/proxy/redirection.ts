import { Header } from '../message/header';
import { SipResponse } from '../message/message';
import { parseNameAddr } from '../message/name-addr';
import type { Target } from './target';

/** What becomes of a 3xx (RFC 3261 §16.7 step 4). */
export interface Redirection {
  /** Targets to try in its place. */
  readonly targets: readonly Target[];
  /** The response without the Contacts that were followed; `undefined` when all were. */
  readonly response: SipResponse | undefined;
}

/** Follows those Contacts of a 3xx for which `resolve` knows targets; the others stay in the response. */
export function followRedirection(
  response: SipResponse,
  resolve: (contact: string) => readonly Target[],
): Redirection {
  const targets: Target[] = [];
  const kept: string[] = [];
  for (const value of response.values('contact')) {
    const contact = parseNameAddr(value);
    const found = contact ? resolve(contact.uri) : [];
    if (found.length === 0) kept.push(value);
    targets.push(...found);
  }
  if (targets.length === 0) return { targets, response };
  if (kept.length === 0) return { targets, response: undefined };
  const headers = response.headers.filter(({ name }) => name !== 'contact');
  for (const value of kept) headers.push(Header.of('Contact', value));
  return {
    targets,
    response: new SipResponse(response.status, response.reason, headers, response.body, response.binary),
  };
}
