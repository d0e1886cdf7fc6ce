import { referNotice, readReferNotice } from '../../../../companion/sip/sipfrag';

const notify = (headers: Readonly<Record<string, string>>, body = '') =>
  readReferNotice({
    getHeader: (name) => ({ Event: 'refer', 'Content-Type': 'message/sipfrag', ...headers })[name],
    body,
  });

describe('the progress of a transfer', () => {
  it.each([
    ['SIP/2.0 100 Trying', 'active;expires=60', { status: 100, last: false }],
    ['SIP/2.0 180 Ringing\r\nTo: <sip:203@calls.test>\r\n', 'active', { status: 180, last: false }],
    ['SIP/2.0 200 OK', 'terminated;reason=noresource', { status: 200, last: true }],
    // As sip.js reports every step.
    ['SIP/2.0 180 Ringing', 'terminated', { status: 180, last: false }],
    ['SIP/2.0 180 Ringing', 'terminated;reason=timeout', { status: 180, last: true }],
    ['', 'terminated', { status: undefined, last: true }],
    ['', 'active', { status: undefined, last: false }],
  ])('is read: %j, %s', (body, state, notice) => {
    expect(notify({ 'Subscription-State': state }, body)).toEqual({ kind: 'notice', ...notice });
  });

  it('names its REFER, and its type may have parameters', () => {
    const headers = { Event: 'refer;id=93', 'Content-Type': 'message/sipfrag;version=2.0' };
    expect(notify(headers, 'SIP/2.0 486 Busy')).toMatchObject({ id: 93, status: 486 });
  });

  it.each([
    [489, { Event: 'presence' }, ''],
    [489, { Event: 'referee' }, ''],
    [489, { Event: '' }, ''],
    [400, {}, 'HTTP/1.1 200 OK'],
    [400, {}, 'SIP/2.0 999 What'],
    [400, { 'Content-Type': 'application/sdp' }, 'SIP/2.0 200 OK'],
  ])('is refused with %i when it is none: %j %j', (status, headers, body) => {
    expect(notify(headers, body)).toEqual({ kind: 'refuse', status });
  });

  it('is told as it is read', () => {
    for (const status of [100, 183, 200, 499]) {
      const { headers, body } = referNotice(status, 7);
      const fields = Object.fromEntries(
        headers.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
      );
      expect(notify(fields, body)).toEqual({ kind: 'notice', id: 7, status, last: status >= 200 });
    }
  });
});
