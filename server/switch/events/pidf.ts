import type { Availability } from '../../../shared/presence/presence';
import { escapeXml } from './xml';

/** What a presence document tells of a person. */
export interface ToldPresence {
  /** Whether a telephone of theirs can be rung. */
  readonly reachable: boolean;
  readonly availability: Availability;
  readonly inCall: boolean;
  readonly note?: string | undefined;
}

/** How each state reads among the activities of RFC 4480 §3.2, which has no word of its own for "do not disturb". */
const activities: Readonly<Record<Availability, string>> = {
  available: '',
  busy: '<rpid:busy/>',
  'do-not-disturb': '<rpid:busy/><rpid:other>do-not-disturb</rpid:other>',
  away: '<rpid:away/>',
  offline: '',
};

/**
 * A presence document (RFC 3856 §6.7, PIDF of RFC 3863 §4): whether the person can be called, the note, and
 * what they are doing (RFC 4480 §3.2).
 */
export function pidf(entity: string, { reachable, availability, inCall, note }: ToldPresence): string {
  const open = reachable && availability !== 'offline';
  const doing = (inCall ? '<rpid:on-the-phone/>' : '') + activities[availability];
  const person =
    doing === '' ? '' : `<dm:person id="person"><rpid:activities>${doing}</rpid:activities></dm:person>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\r\n' +
    '<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"' +
    ` xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid" entity="${escapeXml(entity)}">` +
    `<tuple id="calls"><status><basic>${open ? 'open' : 'closed'}</basic></status></tuple>` +
    (note === undefined ? '' : `<note>${escapeXml(note)}</note>`) +
    `${person}</presence>\r\n`
  );
}
