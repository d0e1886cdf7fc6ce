import type { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { responseText } from '../message/serialiser';
import type { InviteServer } from '../transactions/server-transaction';
import type { LocalDialog } from './local-dialog';
import type { LocalCallHandler } from './local-party';
import type { ResponseWay } from './uas-parts';

/** Answers a NOTIFY within a dialog; the final status of the call that was asked for (RFC 3515 §2.4.4), if it tells of one. */
export function answerNotify(request: SipRequest, dialog: LocalDialog, way: ResponseWay): number | undefined {
  const refer = /^\s*refer\b/i.test(request.value('event') ?? '');
  way.reply(dialog.response(request, refer ? 200 : 489));
  const status = /^SIP\/2\.0 ([2-6]\d\d)/.exec(request.body)?.[1];
  return refer && status !== undefined ? Number(status) : undefined;
}

/** Refuses an INVITE or UPDATE within a dialog: all stays as it was. */
export function decline(
  request: SipRequest,
  dialog: LocalDialog,
  server: InviteServer,
  status: number,
  headers: readonly Header[] = [],
): void {
  server.respond(status, responseText(dialog.response(request, status, headers)));
}

/** What the party answers to another description; `undefined`: it is not acceptable, or the party failed. */
export async function renegotiated(
  handler: LocalCallHandler | undefined,
  offer: string,
): Promise<string | undefined> {
  try {
    return await handler?.renegotiate(offer);
  } catch {
    return undefined;
  }
}
