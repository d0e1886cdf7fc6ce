/** A dialog (RFC 3261 §12), seen from this side. */
export interface DialogName {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
}

/** What an INVITE says it takes the place of, its tags as this side knows them, or that it cannot be read. */
export type Replaces = { readonly dialog: DialogName; readonly earlyOnly: boolean } | 'malformed';

/**
 * Reads the Replaces header fields of an INVITE (RFC 3891 §6.1); undefined when there are none.
 * `to-tag` is the tag of whoever receives it (§3). More than one field is malformed.
 */
export function readReplaces(values: readonly string[]): Replaces | undefined {
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  const [callId, ...parameters] = value.split(';').map((part) => part.trim());
  const named = new Map(
    parameters.map((parameter) => {
      const [name = '', text = ''] = parameter.split('=', 2).map((part) => part.trim());
      return [name.toLowerCase(), text] as const;
    }),
  );
  const localTag = named.get('to-tag');
  const remoteTag = named.get('from-tag');
  if (others.length > 0 || !callId || /[\s,]/.test(callId) || !localTag || !remoteTag) return 'malformed';
  return { dialog: { callId, localTag, remoteTag }, earlyOnly: named.has('early-only') };
}

/** The Replaces header field of an INVITE to the other side of a dialog. */
export function replacesHeader(dialog: DialogName): string {
  return `Replaces: ${replacesValue(dialog)}`;
}

/** How the other side of a dialog is told which one it is: its tags are the other way round there. */
export function replacesValue({ callId, localTag, remoteTag }: DialogName): string {
  return `${callId};to-tag=${remoteTag};from-tag=${localTag}`;
}

export function sameDialog(one: DialogName, other: DialogName): boolean {
  return one.callId === other.callId && one.localTag === other.localTag && one.remoteTag === other.remoteTag;
}
