import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminRoom } from '../../../shared/api/admin-rooms-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';

const useStyles = makeStyles({
  room: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: '160px',
  },
});

export interface RoomTableProps {
  readonly rooms: readonly AdminRoom[];
  readonly onChange: (room: AdminRoom) => void;
  readonly onDelete: (room: AdminRoom) => void;
}

/** Meeting rooms with what can be done to them. */
export function RoomTable({ rooms, onChange, onDelete }: RoomTableProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const rowOf = (room: AdminRoom) => ({
    key: room.id,
    cells: [
      <span key="name" className={styles.room}>
        <span className={styles.name}>{room.name}</span>
        {room.configured && <span className={styles.weak}>{text('admin.rooms.configured')}</span>}
      </span>,
      room.number,
      room.owner?.displayName ?? text('admin.rooms.no-owner'),
      room.participantPin ?? text('admin.rooms.no-pin'),
      <span key="action" className={styles.actions}>
        <Button
          size="small"
          aria-label={text('admin.rooms.change.of', { name: room.name })}
          onClick={() => {
            onChange(room);
          }}
        >
          {text('admin.rooms.change')}
        </Button>
        {room.configured ? (
          <span className={styles.weak}>{text('admin.rooms.configured.stays')}</span>
        ) : (
          <Button
            size="small"
            aria-label={text('admin.rooms.delete.of', { name: room.name })}
            onClick={() => {
              onDelete(room);
            }}
          >
            {text('common.delete')}
          </Button>
        )}
      </span>,
    ],
  });
  return (
    <DataTable
      name={text('admin.section.rooms')}
      columns={(['name', 'number', 'owner', 'participant-pin', 'action'] as const).map((column) =>
        text(`admin.rooms.${column}`),
      )}
      rows={rooms.map(rowOf)}
    />
  );
}
