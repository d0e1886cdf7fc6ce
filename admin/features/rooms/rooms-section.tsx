import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { AdminRoom } from '../../../shared/api/admin-rooms-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { RoomsClient } from '../../api/rooms-client';
import { DeleteDialog } from '../../controls/delete-dialog';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { RoomDialog } from './room-dialog';
import { changesOf, requestOf, type RoomDraft } from './room-draft';
import { RoomTable } from './room-table';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '240px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which dialog is open, about which room. */
type Task =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly room: AdminRoom }
  | { readonly kind: 'delete'; readonly room: AdminRoom };

/** The meeting rooms: to find one, to add, change and delete them. */
export function RoomsSection({ client }: { readonly client: RoomsClient }): ReactNode {
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
  const save = async (draft: RoomDraft): Promise<void> => {
    if (task?.kind === 'change') {
      const { name } = await client.change(task.room.id, changesOf(draft, task.room));
      done(text('admin.rooms.changed', { name }));
    } else {
      const { name } = await client.add(requestOf(draft));
      done(text('admin.rooms.added', { name }));
    }
  };
  const remove = async (room: AdminRoom): Promise<void> => {
    try {
      await client.remove(room.id);
      done(text('admin.rooms.deleted', { name: room.name }));
    } catch (error) {
      close();
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
      fetched.reload();
    }
  };
  return (
    <Fetched lead={text('admin.rooms.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ rooms, total, owners, nextNumber }) => (
        <Panel title={text('admin.section.rooms')}>
          <div className={styles.bar}>
            <div className={styles.search}>
              <SearchField name={text('admin.rooms.search')} value={search} onChange={setSearch} />
            </div>
            <Button
              appearance="primary"
              icon={<Add20Regular />}
              onClick={() => {
                setTask({ kind: 'add' });
              }}
            >
              {text('admin.rooms.add')}
            </Button>
          </div>
          <p role="status" className={styles.count}>
            {text('admin.rooms.shown', { shown: rooms.length, total })}
          </p>
          {rooms.length > 0 ? (
            <RoomTable
              rooms={rooms}
              onChange={(room) => {
                setTask({ kind: 'change', room });
              }}
              onDelete={(room) => {
                setTask({ kind: 'delete', room });
              }}
            />
          ) : (
            <p>{search === '' ? text('admin.rooms.none') : text('admin.rooms.not-found', { search })}</p>
          )}
          {task?.kind === 'delete' ? (
            <DeleteDialog
              title={text('admin.rooms.delete.of', { name: task.room.name })}
              question={text('admin.rooms.question', { name: task.room.name })}
              onAnswer={(yes) => {
                if (yes) void remove(task.room);
                else close();
              }}
            />
          ) : (
            task && (
              <RoomDialog
                room={task.kind === 'change' ? task.room : undefined}
                owners={owners}
                nextNumber={nextNumber}
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
