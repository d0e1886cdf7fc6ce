import { RoomTries } from '../../../../server/meetings/room-tries';
import { AppError } from '../../../../shared/errors/app-error';

const FIVE_MINUTES = 5 * 60_000;

describe('whoever guesses', () => {
  let now: number;
  let tries: RoomTries;
  beforeEach(() => {
    now = 0;
    tries = new RoomTries(() => now);
  });
  const wrong = (room: string, from: string): string => {
    try {
      tries.open(room, from, () => {
        throw new AppError('wrong-pin');
      });
    } catch (error) {
      return error instanceof AppError ? error.code : 'other';
    }
    return 'opened';
  };
  const right = (room: string, from: string): string => tries.open(room, from, () => 'opened');

  it('has ten wrong PINs from one address, then waits', () => {
    const codes = Array.from({ length: 12 }, () => wrong('board', '192.0.2.1'));
    expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(10);
    expect(() => right('board', '192.0.2.1')).toThrow('too many');
    expect(right('board', '192.0.2.2')).toBe('opened');
    expect(right('sales', '192.0.2.1')).toBe('opened');
    now += FIVE_MINUTES;
    expect(right('board', '192.0.2.1')).toBe('opened');
  });

  it('gains nothing by many addresses, nor by people who come in meanwhile', () => {
    let tested = 0;
    for (let at = 0; at < 1000; at += 1) {
      if (wrong('board', `2001:db8:${String(at)}::/64`) === 'wrong-pin') tested += 1;
      if (at < 50) right('board', '198.51.100.7');
    }
    expect(tested).toBe(60);
    expect(right('sales', '192.0.2.9')).toBe('opened');
  });

  it('follows thirty links to nowhere; those that lead somewhere are free', () => {
    for (let at = 0; at < 100; at += 1) expect(tries.find('192.0.2.1', () => 'room')).toBe('room');
    for (let at = 0; at < 30; at += 1) {
      expect(() => tries.find('192.0.2.1', () => undefined)).toThrow('no such room');
    }
    expect(() => tries.find('192.0.2.1', () => 'room')).toThrow('too many');
    expect(tries.find('192.0.2.2', () => 'room')).toBe('room');
  });
});
