/** @jest-environment jsdom */
import type { OutlookHost } from '../../../../outlook-addin/host/host';
import { RoomsView } from '../../../../outlook-addin/features/rooms/rooms-view';
import { AppError } from '../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../shared/errors/error-code';
import type { Room } from '../../../../shared/api/meetings-schema';
import {
  allByRole,
  byRole,
  click,
  render,
  settle,
  settleUntil,
  type,
  unmountAll,
} from '../../../support/dom';
import { announced, inApp } from '../../shared/ui/support/in-app';
import '../../shared/ui/support/modal-dialogs';
import { FakeAppointment } from '../support/fake-appointment';
import { FakeDesk } from '../support/fake-desk';
import { board, invitationTo, roomOf, weekly } from '../support/rooms';

afterEach(unmountAll);

/** The view beside an appointment, with the rooms a test has; a code refuses them. */
async function show(given: readonly Room[] | ErrorCode, item = new FakeAppointment(), languages = ['en-US']) {
  let rooms = given;
  const { desk, asked } = new FakeDesk({
    answers: ({ path, method, body }) => {
      if (method === 'PATCH' && typeof rooms !== 'string') {
        const changed = { ...rooms[0], ...(body as object), link: `${rooms[0]?.link ?? ''}#new` } as Room;
        rooms = [changed, ...rooms.slice(1)];
        return changed;
      }
      if (path.startsWith('/api/meetings/rooms?') || path === '/api/meetings/rooms') {
        return typeof rooms === 'string' ? new AppError(rooms) : { rooms };
      }
      const [, id, language] = /\/rooms\/([^/]+)\/invitation\?language=(\w+)/.exec(path) ?? [];
      const room = typeof rooms === 'string' ? undefined : rooms.find((one) => one.id === id);
      return room ? invitationTo(room, language) : {};
    },
  });
  const host: Partial<OutlookHost> = { account: 'amira@example.test', languages, composed: () => item };
  const props = { desk, host: host as OutlookHost, item, dial: () => undefined };
  await render(inApp(<RoomsView {...props} />));
  await settle();
  return { item, asked };
}
const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const names = () => radios().map((one) => one.labels?.[0]?.textContent);
const page = () => document.body.textContent ?? '';
const preview = () => byRole('region', 'Preview of the invitation').textContent;

describe('the rooms beside an appointment', () => {
  it('are listed in the server’s order, the first chosen, with what would be written', async () => {
    await show([weekly, board]);
    expect(names()).toEqual(['Weekly team meetingNumber 8201', 'BoardNumber 8201']);
    expect(preview()).toBe(`Join Weekly team meeting: ${weekly.link}`);
  });

  it('are put in, changed and taken out, each with a word about it', async () => {
    const { item } = await show([weekly, board]);
    item.text = '';
    await click(byRole('button', 'Add to the appointment'));
    await settle();
    expect(item.text).toContain('weekly-team');
    expect(announced('polite')).toContain('Weekly team meeting is in the appointment now');
    expect(page()).toContain('Weekly team meeting is in this appointment.');
    const [, other] = radios();
    if (other) await click(other);
    await settle();
    await click(byRole('button', 'Change to this room'));
    await settle();
    expect(item.text).toContain('board-room');
    expect(item.text).not.toContain('weekly-team');
    expect(item.places).toHaveLength(1);
    await click(byRole('button', 'Remove'));
    await settle();
    expect([item.text, item.places]).toEqual(['', []]);
    expect(byRole('button', 'Add to the appointment')).toBeTruthy();
  });

  it('are written about in the language of Outlook', async () => {
    await show([weekly], new FakeAppointment(), ['fr-CA']);
    expect(preview()).toContain('Rejoindre');
  });

  it('are found by the beginning of any word, where they are many', async () => {
    await show([weekly, board, roomOf('ete', 'Réunion d’été'), roomOf('four', 'Fourth')]);
    await type(byRole('textbox', 'Search for a room'), 'ete');
    expect(names()).toEqual(['Réunion d’étéNumber 8201']);
    await type(byRole('textbox', 'Search for a room'), 'nothing');
    expect(page()).toContain('No room is called like that');
  });

  it('show their owner the PINs, and have them changed', async () => {
    const own = { participantPin: '1111', moderatorPin: '2222', ownerPin: '3333' };
    const { asked } = await show([{ ...weekly, ...own }]);
    await click(byRole('button', 'Add to the appointment'));
    await settle();
    await click(byRole('button', 'PINs of the room'));
    await settleUntil('the PINs are there', () => allByRole('textbox', 'Your own PIN').length > 0);
    const moderator = byRole('textbox', 'PIN of moderators');
    expect((moderator as HTMLInputElement).value).toBe('2222');
    await type(moderator, '3333');
    await click(byRole('button', 'Save'));
    expect(page()).toContain('The PINs of a room must differ.');
    await type(moderator, '22');
    await click(byRole('button', 'Save'));
    expect(page()).toContain('A PIN has 4 to 12 digits.');
    await type(moderator, '2222');
    await type(byRole('textbox', 'PIN of participants'), '4444');
    await click(byRole('button', 'Save'));
    await settle();
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ participantPin: '4444' });
    expect(announced('polite')).toContain('The PINs of Weekly team meeting were changed.');
    expect(page()).toContain('The invitation in this appointment still has the old PIN');
  });

  it('keep their PINs from everybody else', async () => {
    await show([{ ...weekly, mine: false }]);
    expect(allByRole('button', 'PINs of the room')).toEqual([]);
  });

  it('are those of the calendar’s owner, and named so', async () => {
    const item = new FakeAppointment();
    item.shared = 'chloe@example.test';
    const { asked } = await show(
      [roomOf('chloe', 'Chloe’s room', { owner: { name: 'Chloé Martin' }, mine: false })],
      item,
    );
    expect(asked[0]?.path).toBe('/api/meetings/rooms?owner=chloe%40example.test');
    expect(page()).toContain('Meeting rooms of Chloé Martin');
  });
});

describe('what goes wrong', () => {
  it('is told where the owner has given no right', async () => {
    const item = new FakeAppointment();
    item.shared = 'chloe@example.test';
    await show('forbidden', item);
    expect(page()).toContain('You may not use the rooms of chloe@example.test.');
  });

  it('is told where there is no room, and where the server cannot be reached', async () => {
    await show([]);
    expect(page()).toContain('You have no meeting room. Ask your administrator for one.');
    await unmountAll();
    await show('network');
    expect(page()).toContain('The meeting rooms could not be loaded');
    expect(byRole('button', 'Try again')).toBeTruthy();
  });

  it('is told of the text alone when Outlook does not give it away: the rooms are there', async () => {
    const item = new FakeAppointment();
    item.failing.set('body', 'unavailable');
    await show([weekly, board], item);
    expect(page()).toContain('Outlook does not give away the text of this appointment.');
    expect(page()).not.toContain('could not be loaded');
    expect(names()).toHaveLength(2);
    await click(byRole('button', 'Add to the appointment'));
    await settle();
    expect(announced('assertive')).toContain('Outlook did not let the appointment be read or changed');
    item.failing.delete('body');
    await click(byRole('button', 'Try again'));
    await settle();
    expect(page()).not.toContain('does not give away');
  });

  it('is told within four seconds when Outlook answers nothing, and mended when it does after all', async () => {
    jest.useFakeTimers();
    try {
      const item = new FakeAppointment();
      let answer: () => void = () => undefined;
      item.owner = () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(undefined);
          };
        });
      item.body = () => new Promise(() => undefined);
      await show([weekly], item);
      expect(page()).not.toContain('Outlook');
      await settle(() => jest.advanceTimersByTimeAsync(4000));
      expect(page()).toContain('Outlook does not answer');
      expect(byRole('button', 'Try again')).toBeTruthy();
      await settle(answer);
      expect(names()).toHaveLength(1);
      expect(page()).toContain('Outlook has not given away the text of this appointment.');
    } finally {
      jest.useRealTimers();
    }
  });

  it('is told when Outlook does not let the appointment be changed', async () => {
    const { item } = await show([weekly]);
    item.failing.set('setBody', 'forbidden');
    await click(byRole('button', 'Add to the appointment'));
    await settle();
    expect(announced('assertive')).toContain('You may not change this appointment');
    expect(byRole('button', 'Add to the appointment')).toBeTruthy();
  });
});
