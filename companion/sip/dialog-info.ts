import type { DialogName } from './replaces';

/** One conversation of a user as the dialog package tells it (RFC 4235 §4.1), seen from his own side. */
export interface WatchedDialog {
  readonly dialog: DialogName;
  /** Where its other side is: its Contact when it is told, else its address. */
  readonly peer: string;
  readonly peerName: string | undefined;
}

const MAX_LENGTH = 64 * 1024;
const MAX_DIALOGS = 50;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The confirmed dialogs of a dialog-info document that name all it takes to replace them. Read with
 * patterns, as all the wire is: what does not fit is not there, and nothing in it is interpreted.
 */
export function readDialogInfo(xml: string): readonly WatchedDialog[] {
  if (xml.length > MAX_LENGTH) return [];
  const found: WatchedDialog[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?dialog\s([^<>]*)>(.*?)<\/(?:\w+:)?dialog\s*>/gs,
  )) {
    const [callId, localTag, remoteTag] = ['call-id', 'local-tag', 'remote-tag'].map((name) =>
      attributeOf(attributes, name),
    );
    const remote = element(content, 'remote');
    const [, identityAttributes = '', identity] =
      /<(?:\w+:)?identity\b([^<>]*)>([^<]*)</.exec(remote ?? '') ?? [];
    const target = attributeOf(/<(?:\w+:)?target\b([^<>]*)>/.exec(remote ?? '')?.[1] ?? '', 'uri');
    const peer = target ?? (identity && unescape(identity.trim()));
    if (element(content, 'state')?.trim() !== 'confirmed' || !callId || !localTag || !remoteTag || !peer) {
      continue;
    }
    found.push({
      dialog: { callId, localTag, remoteTag },
      peer,
      peerName: attributeOf(identityAttributes, 'display'),
    });
    if (found.length === MAX_DIALOGS) break;
  }
  return found;
}

function element(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*>(.*?)</(?:\\w+:)?${name}\\s*>`, 's').exec(xml)?.[1];
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const text = value?.[1] ?? value?.[2];
  return text ? unescape(text) : undefined;
}

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
