import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminGroup } from '../../../shared/api/admin-groups-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';

const useStyles = makeStyles({
  pair: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  members: { display: 'inline-block', minWidth: '160px' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: '160px',
  },
});

export interface GroupTableProps {
  readonly groups: readonly AdminGroup[];
  readonly onChange: (group: AdminGroup) => void;
  readonly onDelete: (group: AdminGroup) => void;
}

/** Hunt groups with what can be done to them. */
export function GroupTable({ groups, onChange, onDelete }: GroupTableProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const overflowOf = ({ overflow }: AdminGroup): string => {
    if (overflow === undefined) return text('admin.groups.overflow.none');
    if (overflow === 'voicemail') return text('admin.groups.overflow.voicemail');
    return text('admin.groups.overflow.to', { number: overflow });
  };
  const membersOf = ({ members }: AdminGroup): string =>
    members
      .map(({ displayName: name, on }) => (on ? name : text('admin.groups.member.off', { name })))
      .join(', ') || text('admin.groups.members.none');
  const rowOf = (group: AdminGroup) => ({
    key: group.id,
    cells: [
      <span key="name" className={styles.pair}>
        <bdi className={styles.name}>{group.name}</bdi>
        {group.configured && <span className={styles.weak}>{text('admin.groups.configured')}</span>}
      </span>,
      group.number,
      text(`admin.groups.kind.${group.kind}`),
      <span key="members" className={styles.members}>
        {membersOf(group)}
      </span>,
      <span key="overflow" className={styles.pair}>
        <span>{overflowOf(group)}</span>
        <span className={styles.weak}>{text('admin.groups.after', { count: group.ringSeconds })}</span>
      </span>,
      <span key="action" className={styles.actions}>
        <Button
          size="small"
          aria-label={text('admin.groups.change.of', { name: group.name })}
          onClick={() => {
            onChange(group);
          }}
        >
          {text('admin.groups.change')}
        </Button>
        {group.configured ? (
          <span className={styles.weak}>{text('admin.groups.configured.stays')}</span>
        ) : (
          <Button
            size="small"
            aria-label={text('admin.groups.delete.of', { name: group.name })}
            onClick={() => {
              onDelete(group);
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
      name={text('admin.section.groups')}
      columns={(['name', 'number', 'kind', 'members', 'overflow', 'action'] as const).map((column) =>
        text(`admin.groups.${column}`),
      )}
      rows={groups.map(rowOf)}
    />
  );
}
