/** What these functions need of a NOTIFY as sip.js gives it. */
interface Notify {
  getHeader(name: string): string | undefined;
  readonly body: string;
}

/** What a NOTIFY of the event package `refer` says (RFC 3515 §2.4.4), or the status that refuses it. */
export type ReferNotice =
  | {
      readonly kind: 'notice';
      /** Sequence number of the REFER it belongs to; absent for the first of a dialog (§2.4.6). */
      readonly id?: number | undefined;
      /** Status of the call at the other side; absent when nothing is said. */
      readonly status?: number | undefined;
      /** Nothing will follow. */
      readonly last: boolean;
    }
  | { readonly kind: 'refuse'; readonly status: 400 | 489 };

export function readReferNotice(notify: Notify): ReferNotice {
  const event = /^\s*refer\s*(?:;\s*id\s*=\s*(\d{1,10}))?\s*(?:;.*)?$/i.exec(notify.getHeader('Event') ?? '');
  if (!event) return { kind: 'refuse', status: 489 };
  const state = notify.getHeader('Subscription-State') ?? 'active';
  const body = notify.body.trimStart();
  const status = body === '' ? undefined : statusOf(body, notify.getHeader('Content-Type'));
  if (body !== '' && status === undefined) return { kind: 'refuse', status: 400 };
  const over = /^\s*terminated\s*(?:;\s*(.*))?$/i.exec(state);
  // sip.js ends the subscription in word with every progress it tells of, and goes on: without a
  // reason, a status that is not final is believed more than the word.
  const last = over !== null && (over[1] !== undefined || status === undefined || status >= 200);
  return { kind: 'notice', status, last, ...(event[1] ? { id: Number(event[1]) } : {}) };
}

/** The status a message/sipfrag (RFC 3420) begins with. */
function statusOf(body: string, type: string | undefined): number | undefined {
  if (!/^\s*message\/sipfrag\s*(?:;|$)/i.test(type ?? '')) return undefined;
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?:\s|$)/i.exec(body)?.[1];
  return status === undefined ? undefined : Number(status);
}

const phrases: Readonly<Record<number, string>> = {
  100: 'Trying',
  180: 'Ringing',
  183: 'Session Progress',
  200: 'OK',
  404: 'Not Found',
  480: 'Temporarily Unavailable',
  486: 'Busy Here',
  487: 'Request Terminated',
  603: 'Decline',
};

/** Headers and body of a NOTIFY that tells how the call we were asked for stands. */
export function referNotice(status: number, id: number): { headers: string[]; body: string } {
  const over = status >= 200;
  return {
    headers: [
      `Event: refer;id=${String(id)}`,
      // The reason of RFC 3515 §2.4.7: there is nothing to subscribe to any more.
      `Subscription-State: ${over ? 'terminated;reason=noresource' : 'active;expires=180'}`,
    ],
    body: `SIP/2.0 ${String(status)} ${phrases[status] ?? 'Other'}\r\n`,
  };
}
