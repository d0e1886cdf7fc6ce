import { NameAddrHeader, URI } from 'sip.js';
import { reasonOfBye, reasonOfCancel, reasonOfRefusal } from '../../../../companion/sip/end-of-call';
import { OperationQueue } from '../../../../companion/sip/operation-queue';
import { readable, remoteParty } from '../../../../companion/sip/remote-party';
import { requestUri } from '../../../../companion/sip/request-uri';
import {
  hasUsableCandidate,
  holdsUs,
  isUsable,
  offersVideo,
} from '../../../../companion/sip/session-description';
import { forwardLog } from '../../../../companion/sip/sip-log';
import type { Logger } from '../../../../shared/diagnostics/logger';

const address = (user: string, host: string, name = ''): NameAddrHeader =>
  new NameAddrHeader(new URI('sip', user, host), name, {});

describe('who calls', () => {
  const from = address('201', 'calls.test', 'Amira Haddad');

  it('is whom the PBX vouches for, before what the caller says of itself', () => {
    const assertedIdentity = address('205', 'calls.test', 'Reception');
    expect(remoteParty({ remoteIdentity: from, assertedIdentity }, 'calls.test')).toEqual({
      number: '205',
      name: 'Reception',
    });
    expect(remoteParty({ remoteIdentity: from }, 'calls.test')).toEqual({
      number: '201',
      name: 'Amira Haddad',
    });
  });

  it('keeps its own name only with its own number', () => {
    const same = address('201', 'calls.test');
    const other = address('299', 'calls.test');
    expect(remoteParty({ remoteIdentity: from, assertedIdentity: same }, 'calls.test').name).toBe(
      'Amira Haddad',
    );
    expect(remoteParty({ remoteIdentity: from, assertedIdentity: other }, 'calls.test').name).toBeUndefined();
  });

  it('from elsewhere is shown by the whole address, a number by the number alone', () => {
    expect(remoteParty({ remoteIdentity: address('eve', 'other.test') }, 'calls.test').number).toBe(
      'sip:eve@other.test',
    );
    expect(remoteParty({ remoteIdentity: address('+33123456789', 'trunk.test') }, 'calls.test').number).toBe(
      '+33123456789',
    );
  });

  it('may be vouched for by telephone number', () => {
    const request = { getHeader: () => '"Bank" <tel:+33(1)23-45.67>' };
    expect(remoteParty({ remoteIdentity: from, request }, 'calls.test').number).toBe('+331234567');
  });

  it('cannot forge what is read', () => {
    const forged = address('201', 'calls.test', 'Boss\r\nX: y \u202e102\u202c\u0007');
    expect(remoteParty({ remoteIdentity: forged }, 'calls.test').name).toBe('BossX: y 102');
    expect(remoteParty({ remoteIdentity: address('', 'calls.test') }, 'calls.test').number).toBe('anonymous');
    expect(readable('x'.repeat(500), 120)).toHaveLength(120);
    expect(readable('\u0000', 5)).toBeUndefined();
    expect(readable(7, 5)).toBeUndefined();
  });
});

describe('where a call goes', () => {
  it.each([
    ['202', 'sip:202@calls.test'],
    ['+33123456789', 'sip:+33123456789@calls.test'],
    ['*97', 'sip:*97@calls.test'],
    ['#31#0123', 'sip:%2331%230123@calls.test'],
  ])('%s → %s', (number, uri) => {
    expect(requestUri({ kind: 'number', number }, 'calls.test').toString()).toBe(uri);
  });

  it('takes a whole address, but nothing that would write into the request', () => {
    const uri = (text: string) => () => requestUri({ kind: 'uri', uri: text }, 'calls.test').toString();
    expect(uri('sip:eve@other.test')()).toBe('sip:eve@other.test');
    for (const bad of [
      'sip:eve@x.test?Subject=y',
      'tel:123',
      'sip:x.test',
      'sip:a@b\r\nX: y',
      'javascript:1',
      '',
    ])
      expect(uri(bad)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => requestUri({ kind: 'number', number: '1;ext' }, 'calls.test')).toThrow();
  });
});

describe('why a call ended', () => {
  it.each([
    [undefined, 'remote-cancelled'],
    ['SIP;cause=200;text="Call completed elsewhere"', 'answered-elsewhere'],
    ['Q.850;cause=16, SIP;cause=200', 'answered-elsewhere'],
    ['SIP;text="Call completed elsewhere";cause=299', 'answered-elsewhere'],
    ['SIP ;cause=603;text="Decline"', 'declined'],
    ['Q.850;cause=16;text="Terminated"', 'remote-cancelled'],
    ['SIP;cause=nonsense', 'remote-cancelled'],
  ])('taken back with %s: %s', (header, reason) => {
    expect(reasonOfCancel(header)).toBe(reason);
  });

  it('ended by the other side, unless something failed there', () => {
    expect(reasonOfBye(undefined)).toBe('remote-hung-up');
    expect(reasonOfBye('SIP;cause=200')).toBe('remote-hung-up');
    expect(reasonOfBye('SIP;cause=200;text="Call completed elsewhere"')).toBe('replaced');
    expect(reasonOfBye('SIP;cause=200;text="Meeting ended"')).toBe('meeting-ended');
    expect(reasonOfBye('SIP;cause=403;text="PIN refused"')).toBe('pin-refused');
    expect(reasonOfBye('SIP;cause=500;text="Conference failed"')).toBe('meeting-failed');
    expect(reasonOfBye('SIP;cause=500;text="Whatever"')).toBe('failed');
    expect(reasonOfBye('SIP;cause=488;text="Not Acceptable Here"')).toBe('media-failed');
  });

  it('refused, told apart by whether a telephone rang', () => {
    expect(reasonOfRefusal(480, false)).toBe('unreachable');
    expect(reasonOfRefusal(480, true)).toBe('no-answer');
    expect(reasonOfRefusal(487, true)).toBe('no-answer');
    expect(reasonOfRefusal(486, true)).toBe('busy');
  });
});

describe('a description', () => {
  const audio = (direction: string, port = 9): string =>
    `m=audio ${String(port)} UDP/TLS/RTP/SAVPF 111\r\n${direction}`;
  const video = (direction: string, port = 9): string =>
    `m=video ${String(port)} UDP/TLS/RTP/SAVPF 96\r\n${direction}`;

  it('tells of a hold by the direction of its sound, not of its picture', () => {
    expect(holdsUs(`v=0\r\n${audio('a=sendonly\r\n')}`)).toBe(true);
    expect(holdsUs(`v=0\r\n${audio('a=inactive\r\n')}`)).toBe(true);
    expect(holdsUs(`v=0\r\n${video('a=inactive\r\n')}${audio('a=sendrecv\r\n')}`)).toBe(false);
    expect(holdsUs(`v=0\r\na=sendonly\r\n${audio('')}`)).toBe(true);
    expect(holdsUs(`v=0\r\n${audio('')}`)).toBe(false);
    expect(holdsUs('')).toBe(false);
  });

  it('offers a picture unless its line is closed or one-way', () => {
    expect(offersVideo(`v=0\r\n${audio('')}${video('')}`)).toBe(true);
    expect(offersVideo(`v=0\r\n${audio('')}${video('', 0)}`)).toBe(false);
    expect(offersVideo(`v=0\r\n${audio('')}${video('a=recvonly\r\n')}`)).toBe(false);
    expect(offersVideo(`v=0\r\n${audio('')}`)).toBe(false);
  });

  it('may be sent with the first candidate a peer can try', () => {
    const host = 'candidate:1 1 udp 2122260223 a1b2.local 50000 typ host generation 0';
    const tcp = 'candidate:2 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active';
    const relay = 'candidate:3 1 UDP 41885439 198.51.100.1 3478 typ relay raddr 0.0.0.0 rport 0';
    expect([host, tcp, relay].map((line) => isUsable(line, false))).toEqual([true, false, true]);
    expect([host, tcp, relay].map((line) => isUsable(line, true))).toEqual([false, false, true]);
    expect(hasUsableCandidate(`v=0\r\na=${tcp}\r\n`, false)).toBe(false);
    expect(hasUsableCandidate(`v=0\r\na=${tcp}\r\na=${host}\r\n`, false)).toBe(true);
  });
});

describe('operations of one call', () => {
  it('run one after the other, whatever becomes of each', async () => {
    const queue = new OperationQueue();
    const order: string[] = [];
    let finish = (): void => undefined;
    const first = queue.run(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('first');
      throw new Error('refused');
    });
    const second = queue.run(() => {
      order.push('second');
      return Promise.resolve('done');
    });
    await Promise.resolve();
    expect(order).toEqual([]);
    finish();
    await expect(first).rejects.toThrow('refused');
    await expect(second).resolves.toBe('done');
    expect(order).toEqual(['first', 'second']);
  });
});

describe("sip.js's own log", () => {
  it('reaches ours without a SIP message, and without what its parser quotes', () => {
    const lines: string[] = [];
    const write = (message: string, fields?: unknown): void => {
      lines.push(`${message} ${JSON.stringify(fields ?? {})}`);
    };
    const log: Logger = { debug: write, info: write, warn: write, error: write, child: () => log };
    const forward = forwardLog(log);
    forward('log', 'sip.Transport', undefined, 'Sending WebSocket message: INVITE sip:secret');
    forward('warn', 'sip.Transport', undefined, 'Refused\r\nAuthorization: Digest secret');
    forward('error', 'sip.Parser', undefined, 'error parsing header secret');
    forward('error', 'sip.x', undefined, 'y'.repeat(1000));
    const text = lines.join('\n');
    expect(text).not.toContain('secret');
    expect(lines).toHaveLength(3);
    expect(text.length).toBeLessThan(400);
  });
});
