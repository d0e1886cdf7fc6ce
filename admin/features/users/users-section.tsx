import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { AdminUser } from '../../../shared/api/admin-users-schema';
import type { User } from '../../../shared/api/session-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { UsersClient } from '../../api/users-client';
import { CsvButtons } from '../../controls/csv-buttons';
import { Fetched } from '../../controls/fetched';
import { Pager } from '../../controls/pager';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { DeactivateDialog } from './deactivate-dialog';
import { UserDialog } from './user-dialog';
import { changesOf, requestOf, type UserDraft } from './user-draft';
import { UserTable } from './user-table';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '240px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which dialog is open, about whom. */
type Task =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly user: AdminUser }
  | { readonly kind: 'deactivate'; readonly user: AdminUser };

export interface UsersSectionProps {
  readonly client: UsersClient;
  /** Who looks. */
  readonly user: User;
}

/** The accounts: to find one, to add, change and deactivate them, one by one or from a file. */
export function UsersSection({ client, user: own }: UsersSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(search);
  const fetched = useFetched(useCallback(() => client.list(wanted, page), [client, wanted, page]));
  const [task, setTask] = useState<Task>();
  const close = (): void => {
    setTask(undefined);
  };
  const done = (words: string): void => {
    close();
    announce(words);
    fetched.reload();
  };
  const save = async (draft: UserDraft): Promise<void> => {
    if (task?.kind === 'change') {
      const { displayName: name } = await client.change(task.user.id, changesOf(draft, task.user));
      done(text('admin.users.changed', { name }));
    } else {
      const { displayName: name } = await client.add(requestOf(draft));
      done(text('admin.users.added', { name }));
    }
  };
  const setActive = async (user: AdminUser, active: boolean): Promise<void> => {
    try {
      await client.change(user.id, { active });
      const name = user.displayName;
      done(text(active ? 'admin.users.activated' : 'admin.users.deactivated', { name }));
    } catch (error) {
      close();
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
      fetched.reload();
    }
  };
  return (
    <Fetched lead={text('admin.users.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ users, total, pageSize, pbx }) => (
        <Panel title={text('admin.section.users')}>
          <div className={styles.bar}>
            <div className={styles.search}>
              <SearchField
                name={text('admin.users.search')}
                value={search}
                onChange={(words) => {
                  setSearch(words);
                  setPage(1);
                }}
              />
            </div>
            <Button
              appearance="primary"
              icon={<Add20Regular />}
              onClick={() => {
                setTask({ kind: 'add' });
              }}
            >
              {text('admin.users.add')}
            </Button>
            <CsvButtons
              desk={client}
              fileName="users.csv"
              columns={text(pbx ? 'admin.users.columns.pbx' : 'admin.users.columns')}
              onImported={fetched.reload}
            />
          </div>
          <p role="status" className={styles.count}>
            {text('admin.users.shown', { total })}
          </p>
          {users.length > 0 && (
            <UserTable
              users={users}
              own={own.userName}
              onChange={(user) => {
                setTask({ kind: 'change', user });
              }}
              onActive={(user, active) => {
                if (active) void setActive(user, true);
                else setTask({ kind: 'deactivate', user });
              }}
            />
          )}
          <Pager page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          {task?.kind === 'deactivate' ? (
            <DeactivateDialog
              user={task.user}
              onAnswer={(yes) => {
                if (yes) void setActive(task.user, false);
                else close();
              }}
            />
          ) : (
            task && (
              <UserDialog
                user={task.kind === 'change' ? task.user : undefined}
                pbx={pbx}
                onSave={save}
                onClose={close}
              />
            )
          )}
        </Panel>
      )}
    </Fetched>
  );
}
