/** @jest-environment jsdom */
import { DesktopSettings } from '../../../../companion/features/desktop-settings/desktop-settings';
import { CallRequestNotice } from '../../../../companion/features/links/call-request-notice';
import { NotificationNotice } from '../../../../companion/features/notices/notification-notice';
import type { DialTarget } from '../../../../shared/dialing/dial-target';
import { FakePhone } from './support/fake-phone';
import { all, click, doing, leave, one, show, words } from './support/page';

let phone: FakePhone;
const dialled: (readonly [DialTarget, string])[] = [];
beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
  dialled.length = 0;
});
afterEach(leave);

const settled = () => doing(() => undefined);

describe('a link that asks for a call', () => {
  const open = async (to: string) => {
    await show(
      <CallRequestNotice
        requests={phone.desktop.requests}
        reader={phone.reader}
        openDirectory={phone.openDirectory}
        meetings={phone.meetings}
        dial={(target, media) => dialled.push([target, media])}
      />,
    );
    await doing(() => {
      phone.desktop.requests.ask({ to, media: 'audio' });
    });
    await settled();
    await settled();
  };

  it('calls nobody before the click, then once', async () => {
    await open('tel:202');
    expect(one('alert').textContent).toContain('A link asks for a call');
    expect(dialled).toEqual([]);
    await click('button', 'Call 202');
    expect(dialled).toEqual([[{ kind: 'number', number: '202' }, 'audio']]);
    expect(all('alert')).toHaveLength(0);
  });

  it('shows the number behind a name', async () => {
    await open('Bruno Keller');
    await click('button', 'Call Bruno Keller (202)');
    expect(dialled).toHaveLength(1);
  });

  it('calls a meeting room by its link, as whoever is signed in', async () => {
    await open(`${location.origin}/meet/board#821122`);
    expect(phone.joins).toEqual([['board', '821122']]);
    expect(dialled).toEqual([]);
    await click('button', 'Call Board (8211)');
    expect(dialled).toEqual([[phone.room, 'audio']]);
  });

  it('can be put aside', async () => {
    await open('202');
    await click('button', 'Not now');
    expect(words()).not.toContain('A link asks');
    expect(dialled).toEqual([]);
  });

  it('says in words what is wrong with it', async () => {
    await open('sip:a@b?Replaces=x');
    expect(one('alert').textContent).toContain('This address cannot be called.');
    await click('button', 'Close');
    expect(all('alert')).toHaveLength(0);
  });
});

describe('this computer', () => {
  it('opens telephone links here when the person wants it', async () => {
    await show(<DesktopSettings desktop={phone.desktop} preferences={phone.preferences} />);
    const [handler] = document.querySelectorAll<HTMLInputElement>('input[role=switch]');
    await doing(() => handler?.click());
    expect(phone.handledLinks).toEqual([true]);
    expect(handler?.checked).toBe(true);
  });

  it('installs the companion while the browser offers it', async () => {
    await show(<DesktopSettings desktop={phone.desktop} preferences={phone.preferences} />);
    await click('button', 'Install the companion');
    expect(phone.installs).toBe(0);
    await doing(() => {
      phone.installable.set(true);
    });
    await click('button', 'Install the companion');
    expect(phone.installs).toBe(1);
  });
});

describe('notifications', () => {
  const open = () =>
    show(<NotificationNotice notifications={phone.desktop.notifications} preferences={phone.preferences} />);

  it('are asked for only at a click, after the reason', async () => {
    phone.permission.set('default');
    await open();
    expect(words()).toContain('With your permission');
    await click('button', 'Allow notifications');
    expect(words()).toBe('');
  });

  it('are not asked for again by one who does not want them', async () => {
    phone.permission.set('default');
    await open();
    await click('button', 'Not now');
    leave();
    await open();
    expect(all('button')).toHaveLength(0);
  });
});
