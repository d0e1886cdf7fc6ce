/** @jest-environment jsdom */
import { readCallLink, takeCallLink, type CallLink } from '../../../../companion/desktop/call-link';
import { CallRequests } from '../../../../companion/desktop/call-requests';
import { followLaunches } from '../../../../companion/desktop/launches';
import { LinkRelay } from '../../../../companion/desktop/link-relay';
import { TelephoneLinks } from '../../../../companion/desktop/telephone-links';
import { resolveLink } from '../../../../companion/features/links/resolve-link';
import type { Channel } from '../../../../companion/window/single-window';
import type { Contact } from '../../../../shared/contacts/contact';
import { AppError } from '../../../../shared/errors/app-error';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { quietLog } from '../sip/support/quiet-log';

describe('the link a window was opened with', () => {
  it.each([
    ['/companion/?dial=tel%3A%2B33123456789', { to: 'tel:+33123456789', media: 'audio' }],
    ['/companion/?dial=202', { to: '202', media: 'audio' }],
    ['/companion/#call?to=Bruno%20Keller', { to: 'Bruno Keller', media: 'audio' }],
    ['/companion/#call?to=202&video', { to: '202', media: 'video' }],
    ['/companion/#call-next-meeting', { meeting: 'next', media: 'audio' }],
    ['/companion/#call-next-meeting?video', { meeting: 'next', media: 'video' }],
  ])('is read from %s and leaves the address', (address, link) => {
    history.replaceState({ kept: true }, '', address);
    expect(takeCallLink(location, history)).toEqual(link);
    expect(location.href).toBe('http://localhost/companion/');
    expect(history.state).toEqual({ kept: true });
  });

  it.each([
    '/companion/',
    '/companion/#ticket=abc',
    '/companion/#call?to=',
    '/companion/?dial=',
    '/companion/#call-next-meetings',
  ])('asks for no call: %s', (address) => {
    expect(readCallLink(new URL(address, 'http://localhost'))).toBeUndefined();
  });

  it('is cut where nobody would read on, and leaves a ticket beside it alone', () => {
    history.replaceState(null, '', `/companion/?dial=${'1'.repeat(5_000)}&lang=fr#ticket=abc`);
    const link = takeCallLink(location, history);
    expect(link && 'to' in link && link.to).toHaveLength(600);
    expect(location.href).toBe('http://localhost/companion/?lang=fr#ticket=abc');
  });
});

describe('links that reach a window which is open already', () => {
  const opened = 'http://localhost/companion/?dial=202';

  it('are those an installed companion is launched with, but for the one it was opened with', () => {
    let launch: (launch: { targetURL?: string }) => void = () => undefined;
    const asked: string[] = [];
    const launchQueue = { setConsumer: (consumer: typeof launch) => (launch = consumer) };
    const page = { addEventListener: () => undefined, location, history, launchQueue };
    followLaunches(page, opened, (link) => asked.push('to' in link ? link.to : link.meeting));
    launch({ targetURL: opened });
    launch({ targetURL: opened });
    launch({ targetURL: 'http://localhost/companion/' });
    launch({});
    expect(asked).toEqual(['202']);
  });

  it('are those its address is changed to', async () => {
    const asked: string[] = [];
    followLaunches(window, opened, (link) => asked.push('to' in link ? link.to : link.meeting));
    location.hash = '#call?to=203';
    await new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
    });
    expect(asked).toEqual(['203']);
    expect(location.hash).toBe('');
  });
});

/** The windows of one browser. */
class FakeBrowser {
  private readonly windows = new Set<EventTarget>();

  readonly createChannel = (): Channel => {
    const own = new EventTarget();
    this.windows.add(own);
    return {
      postMessage: (data: unknown) => {
        for (const other of this.windows) {
          if (other === own) continue;
          queueMicrotask(() => other.dispatchEvent(Object.assign(new Event('message'), { data })));
        }
      },
      addEventListener: own.addEventListener.bind(own) as Channel['addEventListener'],
      removeEventListener: own.removeEventListener.bind(own) as Channel['removeEventListener'],
      close: () => this.windows.delete(own),
    };
  };

  relay(): LinkRelay {
    return new LinkRelay({ createChannel: this.createChannel, log: quietLog });
  }
}

describe('a link opened while a companion is there', () => {
  const link: CallLink = { to: '202', media: 'audio' };

  it('goes to that companion, and to one alone', async () => {
    const browser = new FakeBrowser();
    const asked: CallLink[] = [];
    browser.relay().serve((one) => asked.push(one));
    browser.relay().serve((one) => asked.push(one));
    expect(await browser.relay().handOver(link)).toBe(true);
    await Promise.resolve();
    expect(asked).toEqual([link]);
  });

  it('stays where there is none, or none any more', async () => {
    const browser = new FakeBrowser();
    const relay = browser.relay();
    relay.serve(() => undefined);
    relay.close();
    expect(await browser.relay().handOver(link)).toBe(false);
  });

  it('stays where windows cannot talk to each other', async () => {
    const alone = new LinkRelay({
      createChannel: () => {
        throw new Error('SecurityError');
      },
      log: quietLog,
    });
    alone.serve(() => undefined);
    expect(await alone.handOver(link)).toBe(false);
  });

  it('is nothing a companion takes from rubbish', async () => {
    const browser = new FakeBrowser();
    const asked: CallLink[] = [];
    browser.relay().serve((one) => asked.push(one));
    const stranger = browser.createChannel();
    for (const rubbish of [
      undefined,
      'x',
      { type: 'give', to: 'x', link },
      { type: 'give', link: { to: 1 } },
    ]) {
      stranger.postMessage(rubbish);
    }
    await Promise.resolve();
    expect(asked).toEqual([]);
  });
});

describe('the call that waits for its click', () => {
  it('is the latest, and no late answer to an older one removes it', () => {
    const requests = new CallRequests();
    requests.ask({ to: '202', media: 'audio' });
    const older = requests.snapshot();
    requests.ask({ to: '203', media: 'video' });
    requests.settle(older?.id ?? 0);
    expect(requests.snapshot()).toMatchObject({ to: '203', media: 'video' });
    requests.settle(requests.snapshot()?.id ?? 0);
    expect(requests.snapshot()).toBeUndefined();
  });
});

describe('whom a link means', () => {
  const read = (text: string) => parseDialInput(text, { country: 'FR', extensionLength: 4 });
  const person = (displayName: string, ...numbers: readonly string[]): Contact => ({
    id: displayName,
    origin: 'directory',
    displayName,
    numbers: numbers.map((number) => ({ kind: 'work', number })),
  });
  const people = [person('Bruno Keller', '202'), person('Bruno Keller-Moser', '205', '+33123456789')];
  const resolve = (to: string, found = people) =>
    resolveLink(to, read, {
      openDirectory: () => Promise.resolve({ search: () => Promise.resolve(found) }),
      meetings: () => Promise.resolve({ join }),
      origin: 'https://calls.example.com',
    });
  const join = jest.fn(() =>
    Promise.resolve({
      name: 'Board',
      role: 'participant' as const,
      target: { kind: 'number' as const, number: '8211' },
    }),
  );

  it('is a meeting room of ours, which the server lets one into or not', async () => {
    expect(await resolve('https://calls.example.com/meet/board#821122')).toEqual({
      kind: 'targets',
      targets: [{ kind: 'number', number: '8211' }],
    });
    expect(join).toHaveBeenLastCalledWith('board', '821122');
    join.mockRejectedValueOnce(new AppError('wrong-pin'));
    expect(await resolve('https://calls.example.com/meet/board')).toEqual({
      kind: 'refused',
      code: 'wrong-pin',
    });
    join.mockClear();
    await resolve('https://calls.example.com.evil.example/meet/board', []);
    expect(join).not.toHaveBeenCalled();
  });

  it('is a number or address, however a browser writes it', async () => {
    for (const to of ['202', 'tel:202', 'web+callto:202', 'sip:202']) {
      expect([to, await resolve(to)]).toEqual([
        to,
        { kind: 'targets', targets: [{ kind: 'number', number: '202' }] },
      ]);
    }
  });

  it('is somebody of that very name, else those it may mean', async () => {
    expect(await resolve('bruno keller')).toMatchObject({
      targets: [{ number: '202', name: 'Bruno Keller' }],
    });
    expect(await resolve('Bruno')).toMatchObject({
      targets: [{ number: '202' }, { number: '205' }, { number: '+33123456789' }],
    });
    expect(await resolve('Zoe', [])).toEqual({ kind: 'nobody' });
    expect(await resolve('Mute', [person('Mute')])).toEqual({ kind: 'nobody' });
  });

  it('is nobody where the address smuggles something in, and says why', async () => {
    expect(await resolve('sip:a@b?Replaces=x')).toEqual({ kind: 'unreadable', code: 'invalid-uri' });
    expect(await resolve('javascript:alert(1)')).toMatchObject({ kind: 'unreadable' });
    expect(await resolve('9'.repeat(600))).toEqual({ kind: 'unreadable', code: 'too-long' });
  });
});

describe('telephone links of the computer', () => {
  it('are opened here when the browser agrees', () => {
    const asked: string[] = [];
    const browser = {
      registerProtocolHandler: (scheme: string | URL, url: string | URL) =>
        void asked.push(`+${String(scheme)} ${String(url)}`),
      unregisterProtocolHandler: (scheme: string) => void asked.push(`-${scheme}`),
    };
    const links = new TelephoneLinks(browser, 'https://calls.example.test');
    expect(links.possible()).toBe(true);
    expect(links.handle(true)).toBe(true);
    expect(links.handle(false)).toBe(true);
    const url = 'https://calls.example.test/companion/?dial=%s';
    expect(asked).toEqual([
      `+tel ${url}`,
      `+sip ${url}`,
      `+web+callto ${url}`,
      '-tel',
      '-sip',
      '-web+callto',
    ]);
  });

  it('are not where it refuses or cannot', () => {
    const refusing = {
      registerProtocolHandler: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    expect(new TelephoneLinks(refusing, 'x').handle(true)).toBe(false);
    expect(new TelephoneLinks({}, 'x').possible()).toBe(false);
  });
});
