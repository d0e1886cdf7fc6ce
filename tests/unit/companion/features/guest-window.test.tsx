/** @jest-environment jsdom */
import { GuestWindow } from '../../../../companion/features/guest-window';
import { VisitOverPage } from '../../../../companion/features/pages/visit-over-page';
import type { User } from '../../../../shared/api/session-schema';
import { aCall, FakePhone } from './support/fake-phone';
import { settleUntil } from '../../../support/dom';
import { all, click, doing, leave, one, show, words } from './support/page';

const marie: User = {
  id: 'guest-1',
  userName: 'guest-1',
  displayName: 'Marie (guest)',
  extension: 'guest-1',
  role: 'guest',
};
const inTheRoom = () => aCall({ remote: { number: '8211', name: 'Board' } });

Object.assign(HTMLMediaElement.prototype, { play: () => Promise.resolve() });

let phone: FakePhone;
beforeEach(() => {
  phone = new FakePhone();
});
afterEach(() => {
  leave();
  jest.useRealTimers();
});

const open = async (locale?: 'en' | 'fr') => {
  await show(<GuestWindow user={marie} phone={phone} onTakeOver={() => undefined} />, locale);
  await doing(() => undefined);
};
const buttons = () => all('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);

describe('the window of a guest', () => {
  it('says which meeting it is, as whom one is seen, and offers nothing else to call', async () => {
    phone.has(inTheRoom());
    await open();
    expect(one('heading', 'Board')).toBeTruthy();
    expect(words()).toContain('The others see you as Marie (guest).');
    await settleUntil('the title', () => document.title === 'Board – Meeting');
    expect(all('tab')).toHaveLength(0);
    expect(all('textbox')).toHaveLength(0);
    expect(buttons()).toEqual(expect.arrayContaining(['Mute', 'Hang up']));
    expect(buttons()).not.toEqual(expect.arrayContaining(['Transfer']));
    expect(words()).not.toContain('Join again');
  });

  it('says nothing of digits that the link sends, and of those that wait for their person', async () => {
    phone.has({ ...inTheRoom(), digits: { stage: 'sending', left: 6 } });
    await open();
    expect(words()).not.toMatch(/digits/i);
    await doing(() => {
      phone.has({ ...inTheRoom(), digits: { stage: 'waiting', left: 4 } });
    });
    expect(buttons()).toEqual(expect.arrayContaining(['Send the digits •••• now']));
  });

  it('waits for the call it came with, and offers to join when there is none', async () => {
    jest.useFakeTimers();
    phone.summoned = true;
    await open();
    expect(words()).toContain('The meeting is being called');
    expect(buttons()).not.toContain('Join');
    await doing(() => {
      jest.advanceTimersByTime(10_000);
    });
    await click('button', 'Join');
    expect(phone.commands).toMatchObject([{ kind: 'dial', target: phone.room, media: 'audio' }]);
  });

  it('offers to join again after leaving', async () => {
    phone.summoned = true;
    phone.has(inTheRoom());
    await open();
    await doing(() => {
      phone.has();
    });
    expect(one('heading', 'You have left the meeting')).toBeTruthy();
    await click('button', 'Join again');
    expect(phone.commands).toMatchObject([{ kind: 'dial', target: phone.room }]);
  });

  it('lets the devices be chosen, and nothing else', async () => {
    await open();
    await click('button', 'Change devices');
    await doing(() => undefined);
    expect(all('tab').map((tab) => tab.textContent)).toEqual(['Devices']);
  });

  it('speaks French', async () => {
    await open('fr');
    expect(words()).toContain('Invité');
    expect(words()).toContain('Les autres vous voient sous le nom Marie (guest).');
  });

  it('says how to come back when the visit is over', async () => {
    await show(<VisitOverPage />);
    expect(words()).toContain('Open the link of your invitation to join again.');
  });
});
