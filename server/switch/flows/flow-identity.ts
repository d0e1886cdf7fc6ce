import { hash } from 'node:crypto';
import { comparisonKey, type SipUri } from '../message/uri';

/**
 * A flow is a client's Contact, not its socket: a client that comes back with the same Contact, to this
 * process or to the next one, has the same flow. The id names owner and contact by hashes, so that it is
 * the same after a restart, can be checked against a user who signed in, and no other user can take it.
 */
export function flowIdOf(owner: string, contact: SipUri): string {
  return `${ownerTag(owner)}.${digest(contactKey(contact), 12)}`;
}

/** Whether a flow belongs to that user. */
export function ownsFlow(owner: string, flowId: string): boolean {
  return flowId.startsWith(`${ownerTag(owner)}.`);
}

/** User and host of a Contact: what a client keeps when it reconnects. */
export function contactKey(contact: SipUri): string {
  return comparisonKey({ ...contact, scheme: 'sip', port: undefined, parameters: '', headers: undefined });
}

function ownerTag(owner: string): string {
  return digest(owner, 8);
}

function digest(text: string, length: number): string {
  return hash('sha256', text, 'base64url').slice(0, length);
}
