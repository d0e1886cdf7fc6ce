import { noVideo } from '../../../../shared/call/call';
import { ENDED_SHOWN_MS, visibleCalls } from '../../../../shared/ui/calls/visible-calls';
import { drawnRows, rowWindow, scrollToShow } from '../../../../shared/ui/contacts/row-window';
import { mailtoOf } from '../../../../shared/ui/contacts/mailto';
import { initialsOf } from '../../../../shared/ui/controls/initials';
import { deleteText, insertText } from '../../../../shared/ui/dialpad/edit-text';
import { formatDuration } from '../../../../shared/ui/format-duration';
import { callWith } from './support/fake-endpoint';

describe('a length of time', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [61_000, '01:01'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('of %d ms reads %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });

  it('is nothing when the clocks of two machines make it negative', () => {
    expect(formatDuration(-5000)).toBe('00:00');
  });
});

describe('the window of a long list', () => {
  it('draws what is in sight and a little around it', () => {
    const { first, end } = rowWindow(10_000, 64, 64 * 500, 640);
    expect(first).toBeLessThanOrEqual(500);
    expect(end).toBeGreaterThanOrEqual(510);
    expect(end - first).toBeLessThan(40);
  });

  it.each([
    ['empty', 0, 0],
    ['scrolled beyond its end', 20, 1_000_000],
    ['pulled beyond its beginning', 20, -300],
  ])('lies within a list that is %s', (_what, count, scrollTop) => {
    const { first, end } = rowWindow(count, 64, scrollTop, 640);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(first);
    expect(end).toBeLessThanOrEqual(count);
  });

  it('keeps the row with the focus, wherever it is, once and in order', () => {
    const seen = { first: 10, end: 13 };
    expect(drawnRows(seen, 100, 2)).toEqual([2, 10, 11, 12]);
    expect(drawnRows(seen, 100, 11)).toEqual([10, 11, 12]);
    expect(drawnRows(seen, 100, 50)).toEqual([10, 11, 12, 50]);
    expect(drawnRows(seen, 100, 100)).toEqual([10, 11, 12]);
  });

  it('scrolls only as far as a row needs', () => {
    expect(scrollToShow(5, 64, 0, 640)).toBe(0);
    expect(scrollToShow(10, 64, 0, 640)).toBe(64);
    expect(scrollToShow(1, 64, 640, 640)).toBe(64);
  });
});

describe('the calls in sight', () => {
  const talking = callWith({ id: 'talking', state: 'connected', startedAt: 1000 });
  const ringing = callWith({ id: 'ringing', startedAt: 2000 });
  const over = callWith({ id: 'over', state: 'ended', startedAt: 500, endedAt: 10_000, video: noVideo });

  it('are the live ones, what rings before the rest, and below them those that ended a moment ago', () => {
    expect(visibleCalls([talking, ringing, over], 11_000).map(({ id }) => id)).toEqual([
      'ringing',
      'talking',
      'over',
    ]);
  });

  it('no longer hold an ended one after its time', () => {
    expect(visibleCalls([over], 10_000 + ENDED_SHOWN_MS)).toEqual([]);
  });
});

describe('initials', () => {
  it.each([
    ['Bruno Benoît', 'BB'],
    ['élodie', 'É'],
    ['Jean-Pierre de la Tour', 'JT'],
    ['Byron, Ada King', 'AB'],
    ['Support (night)', 'S'],
    ['Ada Byron > Support', 'AB'],
    ['+33 1 23 45', ''],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a field that keys edit', () => {
  it('inserts at the caret and in place of a selection', () => {
    expect(insertText({ text: '125', start: 2, end: 2 }, '34')).toEqual({ text: '12345', start: 4, end: 4 });
    expect(insertText({ text: '1995', start: 1, end: 3 }, '0')).toEqual({ text: '105', start: 2, end: 2 });
  });

  it('deletes before the caret, or the selection, or nothing', () => {
    expect(deleteText({ text: '123', start: 2, end: 2 })).toEqual({ text: '13', start: 1, end: 1 });
    expect(deleteText({ text: '123', start: 0, end: 2 })).toEqual({ text: '3', start: 0, end: 0 });
    expect(deleteText({ text: '123', start: 0, end: 0 })).toEqual({ text: '123', start: 0, end: 0 });
  });
});

it('a mail address in a link cannot add a copy to somebody else', () => {
  expect(mailtoOf('a?cc=b@example.com')).toBe('mailto:a%3Fcc%3Db@example.com');
});
