import { Grammar, Inviter, type UserAgent } from 'sip.js';
import type { Party } from '../../shared/call/call';
import { AppError } from '../../shared/errors/app-error';
import { ownDialogs } from './own-dialogs';
import { readable, remoteParty } from './remote-party';
import { replacesHeader, sameDialog, type DialogName } from './replaces';

/**
 * The latest conversation of this user that this device has not itself, as a session to be invited
 * which takes the other device's place (RFC 3891).
 * @throws AppError `nothing-to-pull`, or why the PBX does not tell
 */
export async function findCallToPull(
  userAgent: UserAgent,
  ours: readonly DialogName[],
  domain: string,
): Promise<{ readonly session: Inviter; readonly remote: Party }> {
  for (const { dialog, peer, peerName } of [...(await ownDialogs(userAgent))].reverse()) {
    if (ours.some((own) => sameDialog(own, dialog))) continue;
    const address = /[\s<>"]/.test(peer) ? undefined : Grammar.nameAddrHeaderParse(`<${peer}>`);
    if (!address || !/^sips?$/.test(address.uri.scheme)) continue;
    const { number, name } = remoteParty({ remoteIdentity: address }, domain);
    const shown = readable(peerName, 120) ?? name;
    const session = new Inviter(userAgent, address.uri, {
      earlyMedia: false,
      extraHeaders: [replacesHeader(dialog), 'Require: replaces'],
    });
    return { session, remote: { number, ...(shown ? { name: shown } : {}) } };
  }
  throw new AppError('nothing-to-pull');
}
