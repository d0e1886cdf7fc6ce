import { CallMemory } from '../../../../companion/continuity/call-memory';
import { Cupboard } from './support/cupboard';
import { InMemoryNetwork } from './support/in-memory-network';
import { quietLog } from './support/quiet-log';
import { register, resultOf, talking, Telephone, until, virtualTime } from './support/telephones';

virtualTime();

const INSTANCES = new Map([
  ['201', '6c7d1d0e-3b0a-4f7c-9a3e-0123456789ab'],
  ['202', '6c7d1d0e-3b0a-4f7c-9a3e-0123456789ac'],
]);

/** Somebody's window that can be loaded anew: its calls are in its storage, its sockets die with the page. */
class Page {
  readonly cupboard: Cupboard;
  readonly telephone: Telephone;
  private gone = false;
  private readonly sockets: WebSocket[] = [];

  constructor(
    private readonly network: InMemoryNetwork,
    private readonly number = '201',
    cupboard = new Cupboard(),
    owner = `demo:u-${number}`,
  ) {
    this.cupboard = cupboard;
    this.telephone = new Telephone(number, network, {
      memory: new CallMemory({ owner, storage: () => cupboard, log: quietLog }),
      instanceId: INSTANCES.get(number),
      createWebSocket: () => {
        if (this.gone) throw new Error('this page is gone');
        const socket = network.createWebSocket();
        this.sockets.push(socket);
        return socket;
      },
    });
  }

  /** What a reload or a crash leaves: nothing was said, and the storage is as it stood. */
  load(owner?: string): Page {
    this.gone = true;
    const left = this.cupboard.copy();
    for (const socket of this.sockets) socket.close();
    return new Page(this.network, this.number, left, owner);
  }
}

async function conversation(media: 'audio' | 'video' = 'audio') {
  const network = new InMemoryNetwork();
  const page = new Page(network);
  const bruno = new Telephone('202', network);
  await register(page.telephone, bruno);
  await talking(page.telephone, bruno, media);
  return { network, page, amira: page.telephone, bruno };
}

describe('a call whose window is loaded anew', () => {
  it('is shown at once, comes back as the same call, and its peer notices nothing', async () => {
    const { page, amira, bruno } = await conversation();
    const before = amira.call;
    const atBruno = bruno.call;
    const again = page.load().telephone;
    expect(again.call).toEqual({ ...before, state: 'recovering' });

    await register(again);
    await until(() => again.call.state === 'connected', 'back');
    expect(again.call).toEqual(before);
    await until(() => bruno.call.remote.name === 'Person 201', 'taken over');
    expect(bruno.calls).toEqual([atBruno]);
    expect([again.voice.enabled, bruno.voice.enabled]).toEqual([true, true]);

    await resultOf(bruno.hangUp());
    await until(() => again.call.state === 'ended', 'the end');
    expect(again.call).toMatchObject({ id: before.id, endReason: 'remote-hung-up' });
  });

  it('comes back muted and on hold when it was so, a call that came in as well', async () => {
    const network = new InMemoryNetwork();
    const page = new Page(network);
    const amira = page.telephone;
    const bruno = new Telephone('202', network);
    await register(amira, bruno);
    await talking(bruno, amira);
    await resultOf(amira.ask({ kind: 'mute', callId: amira.call.id, muted: true }));
    await resultOf(amira.hold(true));
    const before = amira.call;
    const again = page.load().telephone;
    await register(again);
    await until(() => again.call.state === 'held', 'back, on hold');
    expect(again.call).toEqual(before);
    expect(again.voice.enabled).toBe(false);
    expect(bruno.call).toMatchObject({ state: 'connected', remoteHold: true });
    await resultOf(again.hold(false));
    await until(() => !bruno.call.remoteHold, 'resumed');
    expect(again.call).toMatchObject({ state: 'connected', muted: true });
  });

  it('comes back with its pictures', async () => {
    const { page, bruno } = await conversation('video');
    const again = page.load().telephone;
    await register(again);
    await until(() => again.call.state === 'connected', 'back');
    const both = { offered: false, sending: true, receiving: true };
    expect([again.call.video, bruno.call.video]).toEqual([both, both]);
  });

  it('comes back after a second reload in the middle of the first', async () => {
    const { page, bruno } = await conversation();
    const second = page.load().load();
    const again = second.telephone;
    await register(again);
    await until(() => again.call.state === 'connected', 'back');
    expect(bruno.calls.map(({ state }) => state)).toEqual(['connected']);
  });

  it('ends with the network as its reason when the peer does not know it any more', async () => {
    const { page, bruno } = await conversation();
    const left = page.load();
    await resultOf(bruno.hangUp());
    await register(left.telephone);
    await until(() => left.telephone.call.state === 'ended', 'refused');
    expect(left.telephone.call.endReason).toBe('network');
    expect(left.cupboard.kept.size).toBe(0);
  });

  it('can be hung up before it is back, and its peer learns of it', async () => {
    const { network, page, bruno } = await conversation();
    const again = page.load().telephone;
    network.tap = (message, from) =>
      from === 'server' && message.startsWith('INVITE ') ? undefined : message;
    await register(again);
    await jest.advanceTimersByTimeAsync(100);
    await resultOf(again.hangUp());
    expect(again.call).toMatchObject({ state: 'ended', endReason: 'hung-up' });
    await until(() => bruno.call.state === 'ended', 'bruno is told');
    expect(bruno.call.endReason).toBe('remote-hung-up');
  });

  it('is given up in words when its peer never answers', async () => {
    const { network, page, bruno } = await conversation();
    const again = page.load().telephone;
    network.tap = (message, from) =>
      from === 'server' && message.startsWith('INVITE ') ? undefined : message;
    await register(again);
    const began = Date.now();
    await until(() => again.call.state === 'ended', 'given up');
    expect(Date.now() - began).toBeLessThan(31_000);
    expect(again.call.endReason).toBe('network');
    await until(() => bruno.call.state === 'ended', 'bruno does not wait');
  });

  it('is nobody else’s: another user of the same window does not find it', async () => {
    const { page } = await conversation();
    const stranger = page.load('demo:u-202');
    expect(stranger.telephone.calls).toHaveLength(0);
    expect(stranger.cupboard.kept.size).toBe(0);
  });

  it('leaves nothing behind when it ends in good order or the window is closed', async () => {
    const { page, amira } = await conversation();
    expect(page.cupboard.kept.size).toBe(1);
    void amira.endpoint.close();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(page.cupboard.kept.size).toBe(0);
  });
});

describe('a call both of whose windows are loaded anew at the same time', () => {
  async function story() {
    const network = new InMemoryNetwork();
    const [amira, bruno] = [new Page(network), new Page(network, '202')];
    await register(amira.telephone, bruno.telephone);
    await talking(amira.telephone, bruno.telephone);
    return { network, amira, bruno };
  }
  const isBack = (...telephones: readonly Telephone[]): boolean =>
    telephones.every(({ calls }) => calls.length === 1 && calls[0]?.state === 'connected');

  it('comes back as the same call for both, soon, and can be ended', async () => {
    const { amira, bruno } = await story();
    const before = [amira.telephone.call, bruno.telephone.call];
    const [hers, his] = [amira.load().telephone, bruno.load().telephone];
    await register(hers, his);
    const since = Date.now();
    await until(() => isBack(hers, his), 'back for both');
    expect(Date.now() - since).toBeLessThan(3_000);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(isBack(hers, his)).toBe(true);
    expect([hers.call, his.call]).toMatchObject(
      before.map(({ id, connectedAt, direction }) => ({ id, connectedAt, direction })),
    );
    expect([hers.voice.enabled, his.voice.enabled]).toEqual([true, true]);
    await resultOf(hers.hangUp());
    await until(() => his.call.state === 'ended', 'the end');
    expect(his.call.endReason).toBe('remote-hung-up');
  });

  it.each([0, 200, 400, 800, 1_600, 3_200, 6_400])('whichever is back first, by %d ms', async (ms) => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { network, amira, bruno } = await story();
      const pages = [amira.load().telephone, bruno.load().telephone];
      const [first, second] = order.map((index) => pages[index]) as [Telephone, Telephone];
      await register(first);
      await jest.advanceTimersByTimeAsync(ms);
      await register(second);
      const since = Date.now();
      await until(() => isBack(first, second), 'back for both');
      expect(Date.now() - since).toBeLessThan(3_500);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(isBack(first, second)).toBe(true);
      expect(network.count('BYE')).toBe(0);
    }
  });

  it('keeps on each side what its user had chosen', async () => {
    const { amira, bruno } = await story();
    await resultOf(amira.telephone.ask({ kind: 'mute', callId: amira.telephone.call.id, muted: true }));
    await resultOf(bruno.telephone.hold(true));
    const [hers, his] = [amira.load().telephone, bruno.load().telephone];
    await register(hers, his);
    await until(() => hers.call.state === 'connected' && his.call.state === 'held', 'back for both');
    await until(() => hers.call.remoteHold, 'told of the hold');
    expect(hers.call).toMatchObject({ muted: true });
    expect(hers.voice.enabled).toBe(false);
    await resultOf(his.hold(false));
    await until(() => !hers.call.remoteHold, 'resumed');
  });

  it('survives that all is loaded anew once more in the midst of it', async () => {
    const { amira, bruno } = await story();
    const [hers, his] = [amira.load(), bruno.load()];
    await register(hers.telephone, his.telephone);
    const again = hers.load().telephone;
    await register(again);
    await until(() => isBack(again, his.telephone), 'back for both');
  });

  it('is given up in words when the other does not come back', async () => {
    const { amira, bruno } = await story();
    bruno.load();
    const hers = amira.load().telephone;
    await register(hers);
    const since = Date.now();
    await until(() => hers.call.state === 'ended', 'given up');
    expect(Date.now() - since).toBeGreaterThan(25_000);
    expect(hers.call.endReason).toBe('network');
  });

  it('does not make the other telephones of either ring', async () => {
    const { network, amira, bruno } = await story();
    const office = new Telephone('202', network, { epoch: 'epoch-office' });
    await register(office);
    const [hers, his] = [amira.load().telephone, bruno.load().telephone];
    await register(hers, his);
    await until(() => isBack(hers, his), 'back for both');
    expect(office.calls).toHaveLength(0);
  });
});
