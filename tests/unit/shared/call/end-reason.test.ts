import { endReasonOfStatus, endReasons, type EndReason } from '../../../../shared/call/end-reason';

describe('why a call ended, by the SIP status', () => {
  it.each<[number, EndReason]>([
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [407, 'not-allowed'],
    [408, 'no-answer'],
    [410, 'not-found'],
    [415, 'media-failed'],
    [480, 'unreachable'],
    [484, 'not-found'],
    [486, 'busy'],
    [487, 'cancelled'],
    [488, 'media-failed'],
    [500, 'failed'],
    [503, 'network'],
    [504, 'network'],
    [600, 'busy'],
    [603, 'remote-declined'],
    [604, 'not-found'],
    [606, 'media-failed'],
    [607, 'remote-declined'],
  ])('%d: %s', (status, reason) => {
    expect(endReasonOfStatus(status, false)).toBe(reason);
  });

  it('a phone that rang and gives 480 was not answered', () => {
    expect(endReasonOfStatus(480, true)).toBe('no-answer');
  });

  it('every final status has a reason a person can read', () => {
    for (let status = 300; status < 700; status++) {
      for (const alerted of [false, true]) expect(endReasons).toContain(endReasonOfStatus(status, alerted));
    }
  });

  it.each([NaN, -1, 0, 1e9])('even %p', (status) => {
    expect(endReasonOfStatus(status, false)).toBe('failed');
  });
});
