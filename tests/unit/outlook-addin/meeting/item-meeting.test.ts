import { aroundNow, atTheSameTime, isOpenItem } from '../../../../outlook-addin/features/join/around-now';
import { meetingOf, repliesOf } from '../../../../outlook-addin/meeting/item-meeting';
import type { Meeting } from '../../../../shared/meetings/meeting';
import { findJoinTargets } from '../../../../shared/meetings/targets/find-join-targets';
import { FakeItem, type FakeItemParts } from '../support/fake-item';

const plan = { country: 'FR', extensionLength: 3 };
const origin = 'https://calls.test';
const read = async (item: FakeItem) =>
  meetingOf(await repliesOf(item), { find: findJoinTargets, origin, plan });
const invitation: FakeItemParts = {
  kind: 'appointment-read',
  subject: ' Budget ',
  when: { start: 1_000, end: 2_000 },
  location: 'tel:+33123456789,,4711#',
  html: '<div><a href="https://calls.test/meet/weekly#820122">Join</a></div>',
};

describe('the meeting of the open item', () => {
  it('is read from its location and its text', async () => {
    const { subject, when, targets, unread } = await read(new FakeItem(invitation));
    expect({ subject, when, unread }).toEqual({
      subject: 'Budget',
      when: { start: 1_000, end: 2_000 },
      unread: [],
    });
    expect(targets).toContainEqual({
      kind: 'room',
      slug: 'weekly',
      url: expect.stringContaining('/meet/weekly') as unknown,
      pin: '820122',
    });
    expect(targets).toContainEqual({
      kind: 'phone',
      target: expect.objectContaining({ number: '+33123456789', postDial: ',,4711#' }) as unknown,
    });
  });

  it('is what can be read where Outlook answers a part', async () => {
    const item = new FakeItem(invitation);
    item.refused.add('body').add('subject').add('when');
    const meeting = await read(item);
    expect(meeting).toMatchObject({
      subject: '',
      when: undefined,
      unread: [{ part: 'body', code: 'timeout' }],
      silent: false,
    });
    expect(meeting.targets).toHaveLength(1);
    item.refused.add('location');
    expect(await read(item)).toMatchObject({ targets: [], silent: true });
  });
});

describe('the meetings around now', () => {
  const minute = 60_000;
  const now = 1000 * minute;
  const meeting = (id: string, start: number, length: number, more: Partial<Meeting> = {}): Meeting => ({
    id,
    subject: id,
    start: now + start * minute,
    end: now + (start + length) * minute,
    allDay: false,
    cancelled: false,
    targets: [],
    ...more,
  });

  it('begin with the one that runs, and leave out what is far, over, called off or a whole day', () => {
    const near = aroundNow(
      [
        meeting('over', -60, 60),
        meeting('cancelled', -5, 30, { cancelled: true }),
        meeting('holiday', -600, 1440, { allDay: true }),
        meeting('soon', 5, 30),
        meeting('running', -20, 60),
        meeting('later', 30, 30),
      ],
      now,
    );
    expect(near.map(({ id }) => id)).toEqual(['running', 'soon']);
  });

  it('know the open one by when and what it is, and a message by where it leads', () => {
    const zoom = { kind: 'web', service: 'zoom', url: 'https://acme.zoom.us/j/99' } as const;
    const running = meeting('Budget', -20, 60, { targets: [zoom] });
    const open = {
      subject: 'Budget',
      targets: [],
      when: { start: running.start, end: running.end },
    };
    expect(isOpenItem(running, open)).toBe(true);
    expect(isOpenItem(running, { ...open, subject: 'Board' })).toBe(false);
    expect(isOpenItem(running, { subject: 'Re: Budget', targets: [zoom] })).toBe(true);
    expect(isOpenItem(running, { subject: 'Budget', targets: [] })).toBe(false);
  });

  it('are followed by the others at the time of an appointment that is still to come', () => {
    const open = meeting('Budget', 60, 60);
    const others = [
      open,
      meeting('now', -5, 30),
      meeting('late', 90, 60),
      meeting('early', 45, 30),
      meeting('called off', 60, 60, { cancelled: true }),
      meeting('holiday', -600, 1440, { allDay: true }),
      meeting('after', 120, 30),
    ];
    const item = { subject: 'Budget', when: { start: open.start, end: open.end }, targets: [] };
    const names = (at: number) => atTheSameTime(others, item, at).map(({ id }) => id);
    expect(names(now)).toEqual(['early', 'late']);
    expect(names(open.end)).toEqual([]);
    expect(atTheSameTime(others, { subject: 'Re: Budget', targets: [] }, now)).toEqual([]);
  });
});
