import type { Leg } from './call-states';
import { escapeXml } from './xml';

export interface DialogInfo {
  /** The watched address of record, as a URI. */
  readonly entity: string;
  /** Rises by one with each document of a subscription (RFC 4235 §4.3). */
  readonly version: number;
  readonly legs: readonly Leg[];
  /** Whether the watcher is the watched user: only he sees who the other party is. */
  readonly own: boolean;
  readonly addressOf: (user: string) => string;
}

/**
 * A dialog-info document (RFC 4235 §4), always the full state. For others than the user himself it says
 * that he is in a call and how far it is, and nothing by which the call or its peer could be told (§4.1.2
 * leaves all of that optional, §5.2 warns of it).
 */
export function dialogInfo({ entity, version, legs, own, addressOf }: DialogInfo): string {
  const dialogs = legs.map((leg, index) => {
    const id = `${String(version)}-${String(index)}`;
    const names = own
      ? attribute('call-id', leg.callId) +
        attribute('local-tag', leg.localTag) +
        attribute('remote-tag', leg.remoteTag)
      : '';
    const peer =
      own && leg.peer !== undefined
        ? `<remote><identity>${escapeXml(addressOf(leg.peer))}</identity></remote>`
        : '';
    return `<dialog id="${id}"${names} direction="${leg.direction}"><state>${leg.state}</state>${peer}</dialog>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\r\n' +
    '<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info"' +
    ` version="${String(version)}" state="full" entity="${escapeXml(entity)}">${dialogs.join('')}</dialog-info>\r\n`
  );
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
}
