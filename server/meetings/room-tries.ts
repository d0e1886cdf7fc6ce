import { AppError } from '../../shared/errors/app-error';
import { AttemptLimiter } from '../sign-in/attempt-limiter';
import { TooManyAttempts } from '../sign-in/too-many-attempts';

/** Wrong PINs a room takes from everybody together in five minutes: six digits outlast two months of them. */
const MAX_OF_ROOM = 60;
/** Links to nowhere that one address may follow in five minutes. */
const MAX_MISSES = 30;
const EVERYBODY = 'everybody';
const NOWHERE = 'nowhere';

/**
 * Counts what only somebody who guesses does much of: wrong PINs, by room and by who says them, and by room
 * alone, since many addresses must not help; and links that lead to no room.
 */
export class RoomTries {
  private readonly bySource: AttemptLimiter;
  private readonly byRoom: AttemptLimiter;
  private readonly misses: AttemptLimiter;

  constructor(now: () => number = Date.now) {
    this.bySource = new AttemptLimiter(now);
    this.byRoom = new AttemptLimiter(now, MAX_OF_ROOM);
    this.misses = new AttemptLimiter(now, MAX_MISSES);
  }

  /**
   * What `open` answers; where it throws, a wrong PIN was said. `source`: an address, or somebody signed in.
   * @throws TooManyAttempts
   */
  open<T>(room: string, source: string, open: () => T): T {
    const wait = this.bySource.begin(room, source) ?? this.byRoom.begin(room, EVERYBODY);
    if (wait !== undefined) throw new TooManyAttempts(wait);
    const opened = open();
    this.bySource.succeed(room, source);
    this.byRoom.forgive(room, EVERYBODY);
    return opened;
  }

  /** What `look` finds. Throws AppError `not-found`, and TooManyAttempts after too much of it. */
  find<T>(source: string, look: () => T | undefined): T {
    const wait = this.misses.begin(NOWHERE, source);
    if (wait !== undefined) throw new TooManyAttempts(wait);
    const found = look();
    if (found === undefined) throw new AppError('not-found', 'no such room');
    this.misses.forgive(NOWHERE, source);
    return found;
  }
}
