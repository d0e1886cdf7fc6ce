import type { MeetingsConfig } from '../config/meetings-config';
import type { UserDirectory } from '../sign-in/user-directory';
import { StartError } from '../start-error';

/** Who acts for whom: invites to their rooms and joins as their moderator (requirement O6). */
export class Delegates {
  private readonly pairs = new Set<string>();

  /** @throws StartError for a name that is nobody's */
  constructor(delegates: Readonly<MeetingsConfig['delegates']>, users: UserDirectory) {
    for (const { owner, delegate } of delegates) {
      const [one, other] = [owner, delegate].map((name) => {
        const user = users.findByName(name);
        if (!user)
          throw new StartError(`Configuration: meetings.delegates names "${name}", none of the users.`);
        return user.id;
      });
      this.pairs.add(`${String(one)}\n${String(other)}`);
    }
  }

  /** Whether this user may do what the owner may, PINs apart; nobody is a delegate of themselves. */
  mayActFor(ownerUserId: string, userId: string): boolean {
    return this.pairs.has(`${ownerUserId}\n${userId}`);
  }
}
