import type { Account, Config } from './config/config';
import { assembleContacts } from './directory/assemble-contacts';
import { Directory } from './directory/directory';
import { demoAccounts, demoDirectory } from './preview/demo-people';
import { UserDirectory, type Visitors } from './sign-in/user-directory';
import { StartError } from './start-error';
import type { Store } from './store/open-store';

export interface AccountsOptions {
  readonly store: Store;
  readonly config: Config;
  readonly demo: boolean;
  readonly visitors?: Visitors | undefined;
}

/** The people of the environment, as the configuration and the evaluation name them, kept in the store. */
export async function openAccounts({ store, config, demo, visitors }: AccountsOptions) {
  const { id } = config.environment;
  const accounts = [...config.users, ...(demo ? demoAccounts : [])];
  refuseTwins(accounts);
  const users = new UserDirectory(await store.users.replaceAll(id, accounts), visitors);
  const entries = [...config.directory, ...(demo ? demoDirectory : [])];
  await store.directory.replaceAll(id, assembleContacts(id, accounts, entries));
  const directory = new Directory(await store.directory.list(id));
  return { users, directory };
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
