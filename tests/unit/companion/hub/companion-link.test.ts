import { CommandMemory } from '../../../../companion/hub/command-memory';
import { CompanionLink } from '../../../../companion/hub/companion-link';
import type { DialTarget } from '../../../../shared/dialing/dial-target';
import type { Command } from '../../../../shared/endpoint/command';
import type { CommandResult } from '../../../../shared/endpoint/command-result';
import type { Endpoint, EndpointSnapshot } from '../../../../shared/endpoint/endpoint';
import type { HubStatus, HubTransport } from '../../../../shared/endpoint/hub/hub-transport';
import { decode, encode } from '../../../../shared/protocol/envelope';
import { quietLog } from '../sip/support/quiet-log';

/** The hub as the companion sees it. */
class FakeHub implements HubTransport {
  status: HubStatus = 'connecting';
  readonly received: unknown[] = [];
  closed = false;
  private readonly statuses = new Set<(status: HubStatus) => void>();
  private readonly messages = new Set<(message: unknown) => void>();

  send(message: string): boolean {
    if (this.status !== 'connected') return false;
    const read = decode('fromCompanion', message);
    this.received.push(read.ok ? read.message : read);
    return true;
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.messages.add(listener);
    return () => this.messages.delete(listener);
  }

  onStatus(listener: (status: HubStatus) => void): () => void {
    this.statuses.add(listener);
    return () => this.statuses.delete(listener);
  }

  close(): void {
    this.closed = true;
  }

  become(status: HubStatus): void {
    this.status = status;
    for (const listener of this.statuses) listener(status);
  }

  say(message: unknown): void {
    for (const listener of this.messages) listener(message);
  }
}

class FakeEndpoint implements Endpoint {
  revision = 0;
  lastDialled: DialTarget | undefined;
  readonly ran: string[] = [];
  private readonly memory = new CommandMemory();
  private readonly listeners = new Set<() => void>();

  snapshot(): EndpointSnapshot {
    const state = {
      epoch: 'e1',
      revision: this.revision,
      publishedAt: 1,
      registration: 'registered',
      microphone: 'ready',
      calls: [],
      lastDialled: this.lastDialled,
    } as const;
    return { availability: 'ready', unconfirmed: [], state };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  execute(command: Command): Promise<CommandResult> {
    return this.memory.run(command, () => {
      this.ran.push(command.id);
      return Promise.resolve({ id: command.id, ok: true, callId: 'c1' });
    });
  }

  change(): void {
    this.revision += 1;
    for (const listener of this.listeners) listener();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const hangUp = (id: string): Command => ({ kind: 'hang-up', id, callId: 'c1' });

function linked(): { hub: FakeHub; endpoint: FakeEndpoint; link: CompanionLink } {
  const hub = new FakeHub();
  const endpoint = new FakeEndpoint();
  return { hub, endpoint, link: new CompanionLink({ transport: hub, endpoint, log: quietLog }) };
}

describe('the companion at the hub', () => {
  it('passes on what the hub tells of other things, and answers nothing to it', async () => {
    const hub = new FakeHub();
    const news: unknown[] = [];
    const endpoint = new FakeEndpoint();
    new CompanionLink({ transport: hub, endpoint, onNews: (one) => news.push(one), log: quietLog });
    const log = { revision: 1, seen: 0, records: [] };
    hub.say(encode({ type: 'call-log', log }));
    hub.say(encode({ type: 'report-request', id: 'r-1', entries: true }));
    hub.say(encode({ type: 'command', command: hangUp('c') }));
    await settled();
    expect(news).toEqual([
      { type: 'call-log', log },
      { type: 'report-request', id: 'r-1', entries: true },
    ]);
    expect(endpoint.ran).toEqual(['c']);
  });

  it('publishes at once when it connects, and each time again', () => {
    const { hub, link } = linked();
    hub.become('connected');
    expect(hub.received).toMatchObject([{ type: 'publish', state: { epoch: 'e1', revision: 0 } }]);
    expect(link.snapshot()).toBe('connected');
    hub.become('disconnected');
    expect(link.snapshot()).toBe('lost');
    hub.become('connected');
    expect(hub.received).toHaveLength(2);
  });

  it('keeps the digits after the last number to itself: they may be a PIN', () => {
    const { hub, endpoint } = linked();
    endpoint.lastDialled = { kind: 'number', number: '8201', postDial: ',820122#', name: 'Weekly' };
    hub.become('connected');
    expect(hub.received).toMatchObject([
      { type: 'publish', state: { lastDialled: { kind: 'number', number: '8201', name: 'Weekly' } } },
    ]);
    expect(JSON.stringify(hub.received)).not.toContain('820122');
    expect(endpoint.snapshot().state?.lastDialled).toMatchObject({ postDial: ',820122#' });
  });

  it('publishes the changes of one moment together', async () => {
    const { hub, endpoint } = linked();
    hub.become('connected');
    for (let count = 0; count < 5; count += 1) endpoint.change();
    await settled();
    expect(hub.received.slice(1)).toMatchObject([{ type: 'publish', state: { revision: 5 } }]);
  });

  it('runs a command once and answers every time it comes', async () => {
    const { hub, endpoint } = linked();
    hub.become('connected');
    const message = encode({ type: 'command', command: hangUp('once') });
    hub.say(message);
    hub.say(message);
    await settled();
    expect(endpoint.ran).toEqual(['once']);
    expect(hub.received.slice(1)).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'result', result: { id: 'once', ok: true, callId: 'c1' } })),
    );
  });

  it("answers a ticket's command when the hub is there only afterwards", async () => {
    const { hub, link } = linked();
    await link.execute(hangUp('ticket'));
    hub.become('connected');
    expect(hub.received).toMatchObject([{ type: 'publish' }, { type: 'result', result: { id: 'ticket' } }]);
    hub.become('disconnected');
    hub.become('connected');
    expect(hub.received.filter((message) => (message as { type: string }).type === 'result')).toHaveLength(1);
  });

  it('says of a command it cannot read that it cannot', async () => {
    const { hub, endpoint } = linked();
    hub.become('connected');
    hub.say(JSON.stringify({ v: 1, message: { type: 'command', command: { kind: 'fly', id: 'x1' } } }));
    for (const rubbish of ['{', 7, undefined, '{"v":9,"message":{"type":"x"}}', 'x'.repeat(70_000)])
      hub.say(rubbish);
    await settled();
    expect(endpoint.ran).toEqual([]);
    expect(hub.received.slice(1)).toEqual([
      { type: 'result', result: { id: 'x1', ok: false, code: 'invalid-message' } },
    ]);
  });

  it('leaves for good when another companion takes over', async () => {
    const { hub, endpoint, link } = linked();
    hub.become('connected');
    hub.say(encode({ type: 'superseded' }));
    expect(link.snapshot()).toBe('superseded');
    expect(hub.closed).toBe(true);
    endpoint.change();
    hub.become('disconnected');
    await settled();
    expect(hub.received).toHaveLength(1);
    expect(link.snapshot()).toBe('superseded');
  });
});

describe('the memory of commands', () => {
  it('forgets the oldest only', async () => {
    const memory = new CommandMemory();
    let runs = 0;
    const run = (id: string): Promise<CommandResult> =>
      memory.run(hangUp(id), () => {
        runs += 1;
        return Promise.resolve({ id, ok: true });
      });
    for (let count = 0; count < 501; count += 1) await run(String(count));
    await run('500');
    expect(runs).toBe(501);
    await run('0');
    expect(runs).toBe(502);
  });
});
