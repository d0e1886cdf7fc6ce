import { Header } from '../message/header';
import type { SipRequest } from '../message/message';

/** A dialog as a Replaces header names it, from the side of whoever receives it (RFC 3891 §6.1). */
export interface NamedDialog {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
}

export function replacesHeader({ callId, localTag, remoteTag }: NamedDialog): Header {
  return Header.of('Replaces', `${callId};to-tag=${localTag};from-tag=${remoteTag}`);
}

/** `malformed` also when there are several (§3: one at most). */
export function readReplaces(request: SipRequest): NamedDialog | 'malformed' | undefined {
  const values = request.values('replaces');
  const [value] = values;
  if (value === undefined) return undefined;
  const [callId = '', ...parameters] = value.split(';').map((part) => part.trim());
  const tag = (name: string): string | undefined =>
    parameters.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const localTag = tag('to-tag');
  const remoteTag = tag('from-tag');
  if (values.length > 1 || callId === '' || !localTag || !remoteTag) return 'malformed';
  return { callId, localTag, remoteTag };
}
