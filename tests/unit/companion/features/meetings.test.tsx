/** @jest-environment jsdom */
import { MeetingSettings } from '../../../../companion/features/meetings/meeting-settings';
import { MeetingsTool } from '../../../../companion/features/meetings/meetings-tool';
import { NextMeeting } from '../../../../companion/features/meetings/next-meeting';
import { NextMeetingRequest } from '../../../../companion/features/meetings/next-meeting-request';
import { muteOnJoinPreference, remindPreference } from '../../../../companion/meetings/meeting-preferences';
import { AppError } from '../../../../shared/errors/app-error';
import { meetingAt } from '../../shared/ui/support/fake-meetings';
import { FakePhone } from './support/fake-phone';
import { all, click, doing, leave, one, show, words } from './support/page';

const targets = [{ kind: 'phone', target: { kind: 'number', number: '202', postDial: ',,4711#' } } as const];

let phone: FakePhone;
beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
});
afterEach(leave);

/** What was fetched is there. */
const settled = async () => {
  for (let turn = 0; turn < 4; turn += 1) await doing(() => undefined);
};

describe('meetings in the companion', () => {
  it('the next one is there while no call goes on, and nothing where there is none', async () => {
    phone.agenda.show([meetingAt(-5, 25, { subject: 'Carrier', targets })]);
    await show(<NextMeeting open={phone.openMeetings} />);
    await settled();
    await click('button', 'Join Carrier');
    expect(phone.agenda.commands).toMatchObject([{ kind: 'dial', target: { number: '202' } }]);
    await doing(() => {
      phone.agenda.show([]);
    });
    expect(words()).not.toContain('Next meeting');
  });

  it('are fetched with their tab; what cannot be fetched can be tried again', async () => {
    phone.agenda.show([meetingAt(-5, 25, { subject: 'Carrier', targets })]);
    let down = true;
    const open = () => (down ? Promise.reject(new AppError('network')) : phone.openMeetings());
    await show(<MeetingsTool open={open} endpoint={phone.endpoint} />);
    await settled();
    expect(words()).toContain('This part could not be fetched.');
    down = false;
    await click('button', 'Try again');
    await settled();
    expect(one('button', 'Join Carrier')).toBeTruthy();
  });

  it('are called by a link, after a click and never before it', async () => {
    phone.agenda.show([meetingAt(-5, 25, { subject: 'Carrier', targets })]);
    await show(<NextMeetingRequest requests={phone.desktop.requests} open={phone.openMeetings} />);
    await doing(() => {
      phone.desktop.requests.ask({ meeting: 'next', media: 'video' });
    });
    await settled();
    expect(one('alert').textContent).toMatch(/Carrier · .* · Calls 202 and sends 5 digits/);
    expect(phone.agenda.commands).toEqual([]);
    await click('button', 'Join');
    expect(phone.agenda.commands).toMatchObject([{ kind: 'dial', media: 'video' }]);
    expect(all('alert')).toHaveLength(0);
  });

  it('a link says when there is none to join', async () => {
    await show(<NextMeetingRequest requests={phone.desktop.requests} open={phone.openMeetings} />);
    await doing(() => {
      phone.desktop.requests.ask({ meeting: 'next', media: 'audio' });
    });
    await settled();
    expect(words()).toContain('There is no meeting to join now');
    await click('button', 'Close');
    expect(words()).not.toContain('There is no meeting to join now');
  });

  it('remind and are joined as their user chooses', async () => {
    await show(<MeetingSettings preferences={phone.preferences} />);
    const switches = [...document.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    expect(switches.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      'Remind me one minute before a meeting',
      'Join meetings with the microphone muted',
    ]);
    await doing(() => {
      for (const one of switches) one.click();
    });
    expect([phone.preferences.read(remindPreference), phone.preferences.read(muteOnJoinPreference)]).toEqual([
      false,
      true,
    ]);
  });
});
