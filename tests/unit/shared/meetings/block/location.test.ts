import {
  locationSegment,
  MAX_LOCATION,
  ownSegments,
  placeSegment,
  removeSegment,
} from '../../../../../shared/meetings/block/location';

const context = { origins: ['https://calls.example.com'] };
const weekly = 'Weekly – https://calls.example.com/meet/weekly-team#1234';
const board = 'Board – https://calls.example.com/meet/board-room';

describe('our segment of a location', () => {
  it.each([
    ['', weekly],
    ['Room 4', `Room 4; ${weekly}`],
    ['Room 4, Paris; ', `Room 4, Paris; ${weekly}`],
    ['A;B', `A;B; ${weekly}`],
    ['https://zoom.us/j/123', `https://zoom.us/j/123; ${weekly}`],
    ['https://evil.example/meet/weekly-team', `https://evil.example/meet/weekly-team; ${weekly}`],
  ])('is added to %j', (location, expected) => {
    const placed = placeSegment(location, weekly, context);
    expect(placed).toBe(expected);
    expect(placeSegment(expected, weekly, context)).toBe(expected);
  });

  it('takes the place of the one before, and leaves its neighbours', () => {
    expect(placeSegment(`A; ${weekly}; B ;C`, board, context)).toBe(`A; ${board}; B ;C`);
    expect(placeSegment(`${weekly}; B; ${weekly}`, board, context)).toBe(`${board}; B`);
  });

  it.each([
    [weekly, ''],
    [`A; ${weekly}`, 'A'],
    [`${weekly}; B`, 'B'],
    [`A;${weekly}; B ; C`, 'A; B ; C'],
    [' A ;B', ' A ;B'],
    [`${board}; B`, `${board}; B`],
  ])('is removed from %j', (location, expected) => {
    expect(removeSegment(location, { ...context, slug: 'weekly-team' })).toBe(expected);
  });

  it('is found to be taken out by a program that knows segments', () => {
    expect(ownSegments(`A; ${weekly}; ${board}`, context)).toEqual([weekly, board]);
    expect(ownSegments(`A; ${weekly}; ${board}`, { ...context, slug: 'board-room' })).toEqual([board]);
  });

  it('is not added where others would have to be cut', () => {
    expect(placeSegment('x'.repeat(250), weekly, context)).toBeUndefined();
    expect(placeSegment('x'.repeat(MAX_LOCATION - weekly.length - 2), weekly, context)).toHaveLength(
      MAX_LOCATION,
    );
  });

  it('names the room as far as there is room', () => {
    const link = 'https://calls.example.com/meet/board-room';
    expect(locationSegment({ name: 'Board; secret', link })).toBe(`Board, secret – ${link}`);
    expect(locationSegment({ name: '', link })).toBe(link);
    expect(locationSegment({ name: 'n'.repeat(300), link })).toHaveLength(MAX_LOCATION);
    expect(locationSegment({ name: 'Board', link: link.padEnd(255, 'x') })).toHaveLength(255);
  });
});
