import { randomUUID } from 'node:crypto';
import { isEmergency } from '../../shared/dialing/is-emergency';
import type { GroupConfig } from '../config/incoming-calls-config';
import type { UserDirectory } from '../sign-in/user-directory';
import { StartError } from '../start-error';
import type { GroupOrder, HuntGroupStore } from '../store/hunt-group-store';
import { GroupDirectory } from './group-directory';

export interface OpenGroupsOptions {
  readonly store: HuntGroupStore;
  readonly users: Pick<UserDirectory, 'findByName'>;
  readonly environment: string;
  readonly configured: readonly GroupConfig[];
  /** Whether a number is a person's or a room's. */
  readonly taken: (number: string) => boolean;
  readonly emergencyNumbers: readonly string[];
}

/**
 * The hunt groups: those of the configuration, which are brought up to date in the store, and those an
 * administrator made.
 * @throws StartError for a group nobody can call, or with a member nobody knows
 */
export async function openGroups(options: OpenGroupsOptions): Promise<GroupDirectory> {
  const { store, environment, configured } = options;
  const present = await store.list(environment);
  for (const group of configured) {
    refuseUncallable(group, options);
    const twin = present.find((one) => !one.configured && one.number === group.number);
    if (!twin) continue;
    throw new StartError(
      `Configuration: the number ${group.number} of the group "${group.name}" belongs to "${twin.name}", made by an administrator.`,
    );
  }
  await store.configure(
    environment,
    configured.map((group) => orderOf(group, options)),
  );
  return new GroupDirectory(await store.list(environment));
}

function refuseUncallable({ name, number }: GroupConfig, options: OpenGroupsOptions): void {
  const refuse = (why: string): never => {
    throw new StartError(`Configuration: the group "${name}" has the number ${number}, which is ${why}.`);
  };
  if (options.taken(number)) refuse('the number of a person or a meeting room');
  if (isEmergency({ kind: 'number', number }, options.emergencyNumbers)) refuse('an emergency number');
}

function orderOf(group: GroupConfig, { users }: OpenGroupsOptions): GroupOrder {
  const { name, number, kind, ringSeconds, overflow } = group;
  const members = group.members.map(({ user, on, mayChange }) => {
    const found = users.findByName(user);
    if (!found) {
      throw new StartError(`Configuration: the group "${name}" names "${user}", who is none of the users.`);
    }
    return { userId: found.id, on, mayChange };
  });
  const said = { name, number, kind, ringSeconds, ...(overflow === undefined ? {} : { overflow }), members };
  return { key: number, freshId: randomUUID(), said };
}
