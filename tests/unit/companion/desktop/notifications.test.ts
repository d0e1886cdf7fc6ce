/** @jest-environment jsdom */
import { AppBadge } from '../../../../companion/desktop/app-badge';
import { runCallAction } from '../../../../companion/desktop/call-action';
import { callNotifications } from '../../../../companion/desktop/call-notifications';
import { InstallOffer } from '../../../../companion/desktop/install-offer';
import { handleNotificationClick } from '../../../../companion/service-worker/notification-click';
import { callWith, readyWith, stateWith } from '../../shared/ui/support/fake-endpoint';
import { quietLog } from '../sip/support/quiet-log';

const text = { title: 'Bruno is calling', body: '202', answer: 'Answer', decline: 'Decline' };

describe('a click on the notification of a call', () => {
  const click = async (action: string, data: unknown = { callId: 'call-1' }, urls = ['/companion/']) => {
    const told: unknown[] = [];
    let closed = 0;
    let focused = 0;
    await handleNotificationClick({ action, notification: { data, close: () => (closed += 1) } }, () =>
      Promise.resolve(
        urls.map((path) => ({
          url: `https://calls.example.test${path}`,
          postMessage: (message: unknown) => void told.push(message),
          focus: () => Promise.resolve((focused += 1)),
        })),
      ),
    );
    return { told, closed, focused };
  };

  it.each([
    ['answer', 'answer', 1],
    ['decline', 'decline', 0],
    ['', 'show', 1],
    ['hack', 'show', 1],
  ])('on %p tells the window to %s', async (action, told, focused) => {
    expect(await click(action)).toEqual({
      told: [{ type: 'call-action', callId: 'call-1', action: told }],
      closed: 1,
      focused,
    });
  });

  it('tells only companions, and nobody where there is none', async () => {
    expect((await click('answer', { callId: 'call-1' }, ['/teams/', '/companion/'])).told).toHaveLength(1);
    expect(await click('answer', { callId: 'call-1' }, [])).toEqual({ told: [], closed: 1, focused: 0 });
    expect((await click('answer', 'nothing of ours')).told).toEqual([]);
  });

  it('answers or declines the call that rings here, with sound alone', () => {
    const endpoint = readyWith([callWith({ video: { offered: true, sending: false, receiving: false } })]);
    runCallAction({ type: 'call-action', callId: 'call-1', action: 'answer' }, endpoint);
    runCallAction({ type: 'call-action', callId: 'call-1', action: 'decline' }, endpoint);
    expect(endpoint.commands).toEqual([
      expect.objectContaining({ kind: 'answer', callId: 'call-1', media: 'audio' }),
      expect.objectContaining({ kind: 'decline', callId: 'call-1' }),
    ]);
  });

  it('does nothing to a call that rings no more or is another window’s, nor for rubbish', () => {
    const endpoint = readyWith([callWith({ state: 'connected' })]);
    for (const raw of [
      { type: 'call-action', callId: 'call-1', action: 'decline' },
      { type: 'call-action', callId: 'call-2', action: 'answer' },
      { type: 'call-action', callId: 'call-1', action: 'hang-up' },
      undefined,
      'answer',
    ]) {
      runCallAction(raw, endpoint);
    }
    expect(endpoint.commands).toEqual([]);
  });
});

describe('the notification of a call', () => {
  it('has two buttons, and goes even when the call stops ringing before it is there', async () => {
    let appear: () => void = () => undefined;
    const shown: [string, NotificationOptions][] = [];
    let closed = 0;
    const worker = {
      showNotification: (title: string, options: NotificationOptions) => {
        shown.push([title, options]);
        return new Promise<void>((resolve) => (appear = resolve));
      },
      getNotifications: ({ tag }: { tag: string }) =>
        Promise.resolve(tag === 'call-1' ? [{ close: () => (closed += 1) }] : []),
    };
    const show = callNotifications({
      granted: () => true,
      worker: () => worker,
      focus: () => undefined,
      log: quietLog,
    });
    const takeAway = show('call-1', text);
    expect(shown).toEqual([
      [
        'Bruno is calling',
        expect.objectContaining({
          tag: 'call-1',
          actions: [
            { action: 'answer', title: 'Answer' },
            { action: 'decline', title: 'Decline' },
          ],
        }),
      ],
    ]);
    takeAway?.();
    expect(closed).toBe(0);
    appear();
    await new Promise((resolve) => setTimeout(resolve));
    expect(closed).toBe(1);
  });

  it('is the window’s own where there is no service worker, and brings it at a click', () => {
    const made: EventTarget[] = [];
    let focused = 0;
    class Made extends EventTarget {
      readonly close = (): void => undefined;
      constructor() {
        super();
        made.push(this);
      }
    }
    Object.assign(globalThis, { Notification: Made });
    const show = callNotifications({
      granted: () => true,
      worker: () => undefined,
      focus: () => (focused += 1),
      log: quietLog,
    });
    expect(show('call-1', text)).toBeDefined();
    made[0]?.dispatchEvent(new Event('click'));
    expect(focused).toBe(1);
  });

  it('is none where it is not allowed', () => {
    const nothing = { worker: () => undefined, focus: () => undefined, log: quietLog };
    expect(callNotifications({ granted: () => false, ...nothing })('call-1', text)).toBeUndefined();
  });
});

describe('the number on the icon', () => {
  it('counts what rings and what was missed, until somebody looks', () => {
    const shown: number[] = [];
    const page = new EventTarget();
    const endpoint = readyWith([]);
    const badge = new AppBadge({
      endpoint,
      badge: {
        setAppBadge: (count) => {
          shown.push(count);
          return Promise.resolve();
        },
        clearAppBadge: () => {
          shown.push(0);
          return Promise.reject(new Error('not installed'));
        },
      },
      page,
      isFocused: () => false,
    });
    endpoint.publish({ state: stateWith([callWith(), callWith({ id: 'call-2' })]) });
    const missed = callWith({ state: 'ended', endReason: 'remote-cancelled' });
    endpoint.publish({ state: stateWith([missed, callWith({ id: 'call-2' })]) });
    endpoint.publish({ state: stateWith([]) });
    page.dispatchEvent(new Event('focus'));
    endpoint.publish({ state: stateWith([callWith({ id: 'call-3' })]) });
    badge.close();
    expect(shown).toEqual([2, 1, 0, 1, 0]);
  });
});

describe('the offer to install', () => {
  it('is the browser’s, for one question', async () => {
    const page = new EventTarget();
    const offer = new InstallOffer(page);
    let asked = 0;
    const told: boolean[] = [];
    offer.subscribe(() => told.push(offer.snapshot()));
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve((asked += 1)),
    });
    page.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await offer.install();
    await offer.install();
    expect([asked, told]).toEqual([1, [true, false, false]]);
  });
});
