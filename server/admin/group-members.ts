import type { NewGroup } from '../../shared/api/admin-groups-schema';
import { AppError } from '../../shared/errors/app-error';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredMember } from '../store/hunt-group-store';

/**
 * Members as they are kept. Whoever was one before stays on or off where nothing is said of it.
 * @throws AppError `not-found`
 */
export function groupMembers(
  users: Pick<UserDirectory, 'findByName'>,
  said: NewGroup['members'],
  before: readonly StoredMember[] = [],
): StoredMember[] {
  return said.map(({ userName, on, mayChange }) => {
    const user = users.findByName(userName);
    if (!user) throw new AppError('not-found', 'no such member');
    const known = before.find(({ userId }) => userId === user.id);
    return { userId: user.id, on: on ?? known?.on ?? true, mayChange };
  });
}
