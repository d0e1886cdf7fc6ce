import type { SipRequest } from '../message/message';

const NAME = 'call-log';

/** `Call-Log: none`: the caller wants no record of the call; for us alone, nobody else is told. */
export function asksForNoRecord(request: SipRequest): boolean {
  return request.value(NAME)?.trim().toLowerCase() === 'none';
}

/** Whether a header is for the switch, and goes no further. */
export function isRecordWish(name: string): boolean {
  return name === NAME;
}
