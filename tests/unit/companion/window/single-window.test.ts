import { SingleWindow, type Channel, type Locks } from '../../../../companion/window/single-window';
import type { Command } from '../../../../shared/endpoint/command';
import { quietLog } from '../sip/support/quiet-log';
import { until, virtualTime } from '../sip/support/telephones';

virtualTime();

/** The windows of one browser: locks and channels by name. */
class FakeBrowser {
  private readonly holders = new Map<string, (reason: Error) => void>();
  private readonly channels = new Map<string, Set<EventTarget>>();

  locks(): Locks {
    const request = async (
      name: string,
      options: LockOptions,
      callback: (lock: Lock | null) => Promise<void> | undefined,
    ): Promise<void> => {
      await Promise.resolve();
      const holder = this.holders.get(name);
      if (holder && options.ifAvailable) {
        await callback(null);
        return;
      }
      if (holder) holder(new Error('AbortError: stolen'));
      await new Promise<void>((resolve, reject) => {
        this.holders.set(name, reject);
        void callback({ name, mode: 'exclusive' })?.then(() => {
          if (this.holders.get(name) === reject) this.holders.delete(name);
          resolve();
        });
      });
    };
    return { request: request as unknown as Locks['request'] };
  }

  channel(name: string): Channel {
    const all = this.channels.get(name) ?? new Set();
    this.channels.set(name, all);
    const own = new EventTarget();
    all.add(own);
    return {
      postMessage: (data: unknown) => {
        for (const other of all) {
          if (other !== own)
            queueMicrotask(() => other.dispatchEvent(Object.assign(new Event('message'), { data })));
        }
      },
      addEventListener: own.addEventListener.bind(own) as Channel['addEventListener'],
      removeEventListener: own.removeEventListener.bind(own) as Channel['removeEventListener'],
      close: () => all.delete(own),
    };
  }
}

interface Opened {
  readonly window: SingleWindow;
  readonly commands: Command[];
  attention: number;
  lost: number;
}

function open(
  browser: FakeBrowser,
  userId = 'amira',
  parts: { locks?: Locks | undefined; silent?: boolean } = {},
): Opened {
  const opened: Opened = { window: undefined as never, commands: [], attention: 0, lost: 0 };
  const window = new SingleWindow({
    userId,
    environment: 'demo',
    locks: 'locks' in parts ? parts.locks : browser.locks(),
    createChannel: (name) => {
      if (parts.silent) throw new Error('SecurityError');
      return browser.channel(name);
    },
    onCommand: (command) => opened.commands.push(command),
    onAttention: () => (opened.attention += 1),
    onLost: () => (opened.lost += 1),
    log: quietLog,
  });
  return Object.assign(opened, { window });
}

const command: Command = { kind: 'hang-up', id: 'c1', callId: 'x' };

async function claim(opened: Opened, wish?: Command): Promise<string> {
  let claimed: string | undefined;
  void opened.window.claim(wish).then((value) => {
    claimed = value;
  });
  await until(() => claimed !== undefined, 'a claim');
  return claimed ?? '';
}

describe('companion windows of one user', () => {
  it('are one: the second hands its command over and can be closed', async () => {
    const browser = new FakeBrowser();
    const first = open(browser);
    const second = open(browser);
    expect(await claim(first)).toBe('first');
    expect(await claim(second, command)).toBe('handed-over');
    expect(first.commands).toEqual([command]);
    expect(first.attention).toBe(1);
    expect(second.commands).toEqual([]);
    expect(await claim(open(browser))).toBe('handed-over');
    expect([first.commands.length, first.attention, first.lost]).toEqual([1, 2, 0]);
  });

  it('of two people do not meet', async () => {
    const browser = new FakeBrowser();
    expect(await claim(open(browser, 'amira'))).toBe('first');
    expect(await claim(open(browser, 'bruno'))).toBe('first');
  });

  it('pass on when the first is closed', async () => {
    const browser = new FakeBrowser();
    const first = open(browser);
    await claim(first);
    first.window.close();
    expect(await claim(open(browser))).toBe('first');
    expect(first.lost).toBe(0);
  });

  it('are taken over from one that does not answer for a second', async () => {
    const browser = new FakeBrowser();
    const stuck = open(browser, 'amira', { silent: true });
    await claim(stuck);
    const started = Date.now();
    expect(await claim(open(browser), command)).toBe('first');
    expect(Date.now() - started).toBeLessThan(1_100);
    await until(() => stuck.lost === 1, 'the stuck one learns of it');
  });

  it('work without locks, by asking around', async () => {
    const browser = new FakeBrowser();
    const first = open(browser, 'amira', { locks: undefined });
    expect(await claim(first)).toBe('first');
    expect(await claim(open(browser, 'amira', { locks: undefined }), command)).toBe('handed-over');
    expect(first.commands).toEqual([command]);
  });

  it('stand alone where nothing is allowed', async () => {
    const throwing: Locks = {
      request: () => {
        throw new Error('SecurityError');
      },
    };
    const alone = open(new FakeBrowser(), 'amira', { locks: throwing, silent: true });
    expect(await claim(alone)).toBe('first');
    expect(await claim(open(new FakeBrowser(), 'amira', { locks: undefined, silent: true }))).toBe('first');
  });

  it('take no commands from what is none', async () => {
    const browser = new FakeBrowser();
    const first = open(browser);
    await claim(first);
    const stranger = browser.channel('companion:demo:amira');
    for (const rubbish of [
      undefined,
      'x',
      { type: 'hand-over' },
      { type: 'hand-over', from: 'a', command: { kind: 'fly' } },
    ])
      stranger.postMessage(rubbish);
    await jest.advanceTimersByTimeAsync(10);
    expect([first.commands.length, first.attention]).toEqual([0, 0]);
  });
});
