import { AuthenticationWindow } from '../../../../preview/teams-host/authentication-window';
import { FakeWindow } from '../fake-window';
import { APP, TEAMS, delivered } from './host-fixture';

function start(popup: FakeWindow | null) {
  const page = new FakeWindow(TEAMS);
  page.nextWindow = popup;
  return { page, window: new AuthenticationWindow(page.asWindow, APP, 'web') };
}

describe('the window of authentication.authenticate', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('lets only pages of the app in', async () => {
    const { page, window } = start(new FakeWindow(APP));
    expect(await window.open('https://evil.example/', 1, 1)).toEqual([false, 'UrlNotInValidDomains']);
    expect(await window.open('javascript:alert(1)', 1, 1)).toEqual([false, 'UrlNotInValidDomains']);
    expect(await window.open({}, 1, 1)).toEqual([false, 'InvalidUrl']);
    expect(page.opened).toEqual([]);
  });

  it('says so when the browser opens none', async () => {
    const { window } = start(null);
    expect(await window.open(`${APP}/in`, 600, 500)).toEqual([false, 'FailedToOpenWindow']);
  });

  it('is cancelled when the person closes it', async () => {
    const popup = new FakeWindow(APP);
    const { window } = start(popup);
    const answer = window.open(`${APP}/in`, 600, 500);
    popup.closed = true;
    jest.advanceTimersByTime(300);
    expect(await answer).toEqual([false, 'CancelledByUser']);
  });

  it('hands on the reason of a failure', async () => {
    const popup = new FakeWindow(APP);
    const { page, window } = start(popup);
    const answer = window.open(`${APP}/in`, 600, 500);
    page.deliver({ id: 1, func: 'authentication.authenticate.failure', args: ['no licence'] }, popup);
    expect(await answer).toEqual([false, 'no licence']);
  });

  it('believes neither another window nor a page that the window has gone on to', async () => {
    const popup = new FakeWindow(APP);
    const { page, window } = start(popup);
    let answered = false;
    const answer = Promise.resolve(window.open(`${APP}/in`, 600, 500)).finally(() => {
      answered = true;
    });
    const success = { id: 1, func: 'authentication.authenticate.success', args: ['forged'] };
    page.deliver(success, new FakeWindow(APP));
    page.deliver(success, popup, 'https://evil.example');
    await delivered();
    expect(answered).toBe(false);
    window.close();
    expect(await answer).toEqual([false, 'CancelledByUser']);
    expect(popup.closed).toBe(true);
  });
});
