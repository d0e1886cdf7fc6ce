import type { KnownUser } from './accounts/plan-users';
import type { SipSecrets } from './accounts/sip-secrets';
import type { Account, Config } from './config/config';
import { contactsOfEntries, contactsOfUsers } from './directory/assemble-contacts';
import { Directory } from './directory/directory';
import { demoAccounts, demoDirectory } from './preview/demo-people';
import { UserDirectory, type Visitors } from './sign-in/user-directory';
import { StartError } from './start-error';
import type { Store } from './store/open-store';

export interface AccountsOptions {
  readonly store: Store;
  readonly config: Config;
  readonly demo: boolean;
  readonly secrets: SipSecrets;
  readonly visitors?: Visitors | undefined;
}

/**
 * The people of the environment: those the configuration and the evaluation name, which are brought up to date in
 * the store, and those an administrator made; and the directory they and its other entries are found in.
 * @throws StartError where two of them have a name or an extension in common
 */
export async function openAccounts({ store, config, demo, secrets, visitors }: AccountsOptions) {
  const { id } = config.environment;
  const accounts = [...config.users, ...(demo ? demoAccounts : [])];
  refuseTwins(accounts);
  const administered = (await store.users.administered(id)).map((one) => secrets.opened(one));
  refuseAdministered(accounts, administered);
  const configured = await store.users.replaceAll(id, accounts);
  const named = new Set(configured.map(({ userName }) => userName));
  const known: KnownUser[] = [
    ...configured.map((user) => ({ user, active: true })),
    // A name that was given up, and that the configuration has taken over.
    ...administered.filter(({ user }) => !named.has(user.userName)),
  ];
  const active = known.filter((one) => one.active).map(({ user }) => user);
  const users = new UserDirectory(active, visitors);
  const directory = new Directory(
    contactsOfEntries(id, [...config.directory, ...(demo ? demoDirectory : [])]),
  );
  directory.replace('users', contactsOfUsers(users.all));
  users.onChanged(() => {
    directory.replace('users', contactsOfUsers(users.all));
  });
  return { users, known, directory };
}

function refuseTwins(accounts: readonly Account[]): void {
  for (const key of ['userName', 'extension'] as const) {
    const twin = accounts.find(
      (one, index) => accounts.findIndex((other) => other[key] === one[key]) < index,
    );
    if (twin)
      throw new StartError(`The ${key} "${twin[key]}" belongs to a demo person; start with --no-demo.`);
  }
}

function refuseAdministered(accounts: readonly Account[], administered: readonly KnownUser[]): void {
  for (const key of ['userName', 'extension'] as const) {
    const taken = new Map(
      administered.flatMap(({ user, active }) => (active ? [[user[key], user] as const] : [])),
    );
    const twin = accounts.find((account) => taken.has(account[key]));
    if (!twin) continue;
    const holder = taken.get(twin[key])?.displayName ?? '';
    const said = `the ${key} "${twin[key]}" of "${twin.displayName}"`;
    throw new StartError(`Configuration: ${said} belongs to "${holder}", added by an administrator.`);
  }
}
