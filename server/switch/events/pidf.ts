import { escapeXml } from './xml';

/** What the switch knows of a person: connected or not, and in a call or not. */
export interface Presence {
  readonly reachable: boolean;
  readonly inCall: boolean;
}

/**
 * A presence document (RFC 3856 §6.7, PIDF of RFC 3863 §4), with the activity of RFC 4480 §3.2 while the
 * person is in a call.
 */
export function pidf(entity: string, { reachable, inCall }: Presence): string {
  const activity = inCall
    ? '<dm:person id="person"><rpid:activities><rpid:on-the-phone/></rpid:activities></dm:person>'
    : '';
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\r\n' +
    '<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"' +
    ` xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid" entity="${escapeXml(entity)}">` +
    `<tuple id="calls"><status><basic>${reachable ? 'open' : 'closed'}</basic></status></tuple>${activity}</presence>\r\n`
  );
}
