import { readMessageSummary } from '../../../../companion/sip/message-summary';
import { InMemoryNetwork, responseTo, type Tap } from './support/in-memory-network';
import { Telephone, register, twoTelephones, until, virtualTime } from './support/telephones';

virtualTime();

const header = (message: string, name: string): string =>
  new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(message)?.[1]?.trim() ?? '';

/** A PBX of this story's own: it answers every SUBSCRIBE as told, and can send NOTIFY. */
class Mailbox {
  asked: string[] = [];
  refusal: readonly [number, ...string[]] | undefined;
  private sequence = 0;
  private socket: { receive(data: string): void } | undefined;

  readonly tap: Tap = (message, from, client) => {
    if (from !== 'client') return message;
    if (!message.startsWith('SUBSCRIBE ')) return message;
    this.asked.push(message);
    this.socket = client;
    const [status, ...headers] = this.refusal ?? [200, 'Expires: 600', 'Contact: <sip:calls.test>'];
    const answer = responseTo(message, status, headers);
    client.receive(/^to:.*;tag=/im.test(answer) ? answer : answer.replace(/^(to:.*)$/im, '$1;tag=box'));
    return undefined;
  };

  notify(body: string, state = 'active;expires=600'): void {
    const asked = this.asked.at(-1) ?? '';
    const contact = /<([^>]+)>/.exec(header(asked, 'contact'))?.[1] ?? '';
    const to = header(asked, 'to').replace(/;tag=.*/, '');
    this.socket?.receive(
      [
        `NOTIFY ${contact} SIP/2.0`,
        `Via: SIP/2.0/WS box.test;branch=z9hG4bK${String((this.sequence += 1))}`,
        `From: ${to};tag=box`,
        `To: ${header(asked, 'from')}`,
        `Call-ID: ${header(asked, 'call-id')}`,
        `CSeq: ${String(this.sequence)} NOTIFY`,
        'Contact: <sip:calls.test;transport=ws>',
        'Max-Forwards: 70',
        'Event: message-summary',
        `Subscription-State: ${state}`,
        'Content-Type: application/simple-message-summary',
        `Content-Length: ${String(body.length)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }
}

async function withMailbox(): Promise<{ box: Mailbox; amira: Telephone; network: InMemoryNetwork }> {
  const network = new InMemoryNetwork();
  const box = new Mailbox();
  network.tap = box.tap;
  const amira = new Telephone('201', network);
  await register(amira);
  await until(() => box.asked.length === 1, 'asked');
  return { box, amira, network };
}

const minutes = (count: number): Promise<void> => jest.advanceTimersByTimeAsync(count * 60_000);
const two = 'Messages-Waiting: yes\r\nVoice-Message: 2/8 (0/2)\r\n';

describe('voice messages', () => {
  it('are counted as soon as a telephone is registered with the embedded switch', async () => {
    const { amira } = await twoTelephones();
    await until(() => amira.state.voicemail !== undefined, 'counted');
    expect(amira.state.voicemail).toEqual({ unheard: 0, heard: 0 });
    await amira.endpoint.close();
  });

  it('are those of the latest notice', async () => {
    const { box, amira } = await withMailbox();
    box.notify(two);
    await until(() => amira.state.voicemail !== undefined, 'counted');
    expect(amira.state.voicemail).toEqual({ unheard: 2, heard: 8 });
    box.notify('Messages-Waiting: no\r\nVoice-Message: 0/10\r\n');
    await until(() => amira.state.voicemail?.unheard === 0, 'heard');
    expect(amira.state.voicemail).toEqual({ unheard: 0, heard: 10 });
  });

  it('stay counted, because the subscription is renewed in time, whatever a notice leaves out', async () => {
    const { box, amira } = await withMailbox();
    for (const renewals of [1, 2]) {
      box.notify(two, 'active');
      // Three quarters of the 600 s granted.
      await minutes(7.6);
      expect(box.asked).toHaveLength(1 + renewals);
      expect(header(box.asked.at(-1) ?? '', 'to')).toContain(';tag=box');
    }
    expect(amira.state.voicemail?.unheard).toBe(2);
  });

  it('are asked for anew when the PBX has forgotten the subscription', async () => {
    const { box } = await withMailbox();
    box.notify(two);
    await minutes(1);
    box.refusal = [481];
    await minutes(7);
    // The renewal, then once from the beginning; after that it is left in peace.
    expect(box.asked).toHaveLength(3);
    expect(header(box.asked[2] ?? '', 'to')).not.toContain('tag=');
    await minutes(12);
    expect(box.asked).toHaveLength(3);
  });

  it.each([489, 404, 403, 501])('are no topic where the PBX answers %s', async (status) => {
    const network = new InMemoryNetwork();
    const box = new Mailbox();
    box.refusal = [status];
    network.tap = box.tap;
    const amira = new Telephone('201', network);
    await register(amira);
    await minutes(12);
    expect(box.asked).toHaveLength(1);
    expect(amira.state.voicemail).toBeUndefined();
    expect(amira.state.registration).toBe('registered');
  });

  it('are asked for again after a pause where the PBX is only busy, or ends the subscription', async () => {
    const { box } = await withMailbox();
    box.notify(two, 'terminated;reason=giveup');
    await minutes(4);
    expect(box.asked).toHaveLength(1);
    box.refusal = [503];
    await minutes(2);
    expect(box.asked).toHaveLength(2);
    await minutes(6);
    expect(box.asked).toHaveLength(3);
  });

  it('are not asked for again where the PBX says that there are none to be had', async () => {
    const { box } = await withMailbox();
    box.notify('', 'terminated;reason=noresource');
    await minutes(12);
    expect(box.asked).toHaveLength(1);
  });

  it('are asked for as long as the PBX wants it at least', async () => {
    const network = new InMemoryNetwork();
    const box = new Mailbox();
    box.refusal = [423, 'Min-Expires: 3600'];
    network.tap = box.tap;
    await register(new Telephone('201', network));
    await until(() => box.asked.length === 2, 'asked again');
    expect(header(box.asked[1] ?? '', 'expires')).toBe('3600');
  });

  it('are asked for again when the telephone has come back', async () => {
    const { box, amira, network } = await withMailbox();
    box.notify(two);
    await until(() => amira.state.voicemail !== undefined, 'counted');
    network.kill();
    await until(() => amira.state.registration !== 'registered', 'lost');
    expect(amira.state.voicemail?.unheard).toBe(2);
    network.restart();
    await until(() => amira.state.registration === 'registered', 'back');
    await until(() => box.asked.length === 2, 'asked again');
  });
});

describe('a message summary', () => {
  it.each([
    [two, { unheard: 2, heard: 8 }],
    ['messages-waiting:yes', { unheard: 1, heard: 0 }],
    ['Messages-Waiting: no', { unheard: 0, heard: 0 }],
    ['Message-Account: sip:x@y\r\nVoice-Message:3/0', { unheard: 3, heard: 0 }],
    ['Messages-Waiting: yes\r\nVoice-Message: 9999999999/0', { unheard: 9_999, heard: 0 }],
    ['Messages-Waiting: yes\r\nVoice-Message: -1/0', { unheard: 1, heard: 0 }],
  ])('is read from %p', (body, counts) => {
    expect(readMessageSummary(body)).toEqual(counts);
  });

  it('is none in anything else, nor beyond a sensible length', () => {
    for (const body of [
      '',
      '<xml/>',
      'Messages-Waiting: maybe',
      `${'x'.repeat(20_000)}\nMessages-Waiting: yes`,
    ]) {
      expect(readMessageSummary(body)).toBeUndefined();
    }
  });
});
