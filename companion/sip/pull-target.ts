import { Grammar, type URI } from 'sip.js';
import type { Party } from '../../shared/call/call';
import { AppError } from '../../shared/errors/app-error';
import type { WatchedDialog } from './dialog-info';
import { readable, remoteParty } from './remote-party';
import { sameDialog, type DialogName } from './replaces';

/** The conversation to bring here, and where its other side is. */
export interface PullTarget {
  readonly uri: URI;
  readonly dialog: DialogName;
  readonly remote: Party;
}

/**
 * Which of a user's conversations to bring here: the latest that this device has not itself.
 * @throws AppError `nothing-to-pull`
 */
export function pullTarget(
  all: readonly WatchedDialog[],
  ours: readonly DialogName[],
  domain: string,
): PullTarget {
  for (const { dialog, peer, peerName } of [...all].reverse()) {
    if (ours.some((own) => sameDialog(own, dialog))) continue;
    const address = /[\s<>"]/.test(peer) ? undefined : Grammar.nameAddrHeaderParse(`<${peer}>`);
    if (!address || !/^sips?$/.test(address.uri.scheme)) continue;
    const { number, name } = remoteParty({ remoteIdentity: address }, domain);
    const shown = readable(peerName, 120) ?? name;
    return { uri: address.uri, dialog, remote: { number, ...(shown ? { name: shown } : {}) } };
  }
  throw new AppError('nothing-to-pull');
}
