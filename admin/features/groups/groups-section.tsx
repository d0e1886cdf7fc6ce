import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { AdminGroup } from '../../../shared/api/admin-groups-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { GroupsClient } from '../../api/groups-client';
import { DeleteDialog } from '../../controls/delete-dialog';
import { CsvButtons } from '../../controls/csv-buttons';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { GroupDialog } from './group-dialog';
import { changesOf, requestOf, type GroupDraft } from './group-draft';
import { GroupTable } from './group-table';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '240px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which dialog is open, about which group. */
type Task =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly group: AdminGroup }
  | { readonly kind: 'delete'; readonly group: AdminGroup };

/** The hunt groups: to find one, to add, change and delete them. */
export function GroupsSection({ client }: { readonly client: GroupsClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const fetched = useFetched(useCallback(() => client.list(wanted), [client, wanted]));
  const [task, setTask] = useState<Task>();
  const close = (): void => {
    setTask(undefined);
  };
  const done = (words: string): void => {
    close();
    announce(words);
    fetched.reload();
  };
  const save = async (draft: GroupDraft): Promise<void> => {
    if (task?.kind === 'change') {
      const { name } = await client.change(task.group.id, changesOf(draft, task.group));
      done(text('admin.groups.changed', { name }));
    } else {
      const { name } = await client.add(requestOf(draft));
      done(text('admin.groups.added', { name }));
    }
  };
  const remove = async (group: AdminGroup): Promise<void> => {
    try {
      await client.remove(group.id);
      done(text('admin.groups.deleted', { name: group.name }));
    } catch (error) {
      close();
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
      fetched.reload();
    }
  };
  return (
    <Fetched lead={text('admin.groups.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ groups, total, people }) => (
        <Panel title={text('admin.section.groups')}>
          <div className={styles.bar}>
            <div className={styles.search}>
              <SearchField name={text('admin.groups.search')} value={search} onChange={setSearch} />
            </div>
            <Button
              appearance="primary"
              icon={<Add20Regular />}
              onClick={() => {
                setTask({ kind: 'add' });
              }}
            >
              {text('admin.groups.add')}
            </Button>
            <CsvButtons
              desk={client}
              fileName="groups.csv"
              columns={text('admin.groups.columns')}
              onImported={fetched.reload}
            />
          </div>
          <p role="status" className={styles.count}>
            {text('admin.groups.shown', { shown: groups.length, total })}
          </p>
          {groups.length > 0 ? (
            <GroupTable
              groups={groups}
              onChange={(group) => {
                setTask({ kind: 'change', group });
              }}
              onDelete={(group) => {
                setTask({ kind: 'delete', group });
              }}
            />
          ) : (
            <p>{search === '' ? text('admin.groups.none') : text('admin.groups.not-found', { search })}</p>
          )}
          {task?.kind === 'delete' ? (
            <DeleteDialog
              title={text('admin.groups.delete.of', { name: task.group.name })}
              question={text('admin.groups.question', { name: task.group.name })}
              onAnswer={(yes) => {
                if (yes) void remove(task.group);
                else close();
              }}
            />
          ) : (
            task && (
              <GroupDialog
                group={task.kind === 'change' ? task.group : undefined}
                people={people}
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
