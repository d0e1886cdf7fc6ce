import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { keyOf } from './capabilities';
import type { LocalDialog } from './local-dialog';
import type { ResponseWay } from './uas-parts';

const ACCEPT_KEYS = Header.of('Accept', 'application/dtmf-relay, application/dtmf');

/** Answers an INFO within a dialog (RFC 6086 §4.2.2); the key it tells of, if it tells of one. */
export function answerInfo(request: SipRequest, dialog: LocalDialog, way: ResponseWay): string | undefined {
  const key = keyOf(request);
  if (key === 'other') {
    way.reply(dialog.response(request, 415, [ACCEPT_KEYS]));
    return undefined;
  }
  way.reply(dialog.response(request, key === undefined ? 400 : 200));
  return key;
}
