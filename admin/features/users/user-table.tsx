import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminUser } from '../../../shared/api/admin-users-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';

const useStyles = makeStyles({
  person: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  state: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface UserTableProps {
  readonly users: readonly AdminUser[];
  /** User name of who looks: nobody deactivates themselves. */
  readonly own: string;
  readonly onChange: (user: AdminUser) => void;
  readonly onActive: (user: AdminUser, active: boolean) => void;
}

/** Accounts with what can be done to them. */
export function UserTable({ users, own, onChange, onActive }: UserTableProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const stateOf = ({ active, configured, hasPassword, role }: AdminUser): ReactNode => (
    <span key="state" className={styles.state}>
      {!active && (
        <Badge appearance="tint" color="warning">
          {text('admin.users.inactive')}
        </Badge>
      )}
      {role === 'administrator' && <Badge appearance="tint">{text('admin.users.role.administrator')}</Badge>}
      {active && !hasPassword && (
        <Badge appearance="tint" color="informative">
          {text('admin.users.no-password')}
        </Badge>
      )}
      {configured && <span className={styles.weak}>{text('admin.users.configured')}</span>}
    </span>
  );
  const actionsOf = (user: AdminUser): ReactNode => {
    if (user.configured) return null;
    const name = user.displayName;
    return (
      <span key="action" className={styles.actions}>
        <Button
          size="small"
          aria-label={text('admin.users.change.of', { name })}
          onClick={() => {
            onChange(user);
          }}
        >
          {text('admin.users.change')}
        </Button>
        {user.userName !== own && (
          <Button
            size="small"
            aria-label={text(user.active ? 'admin.users.deactivate.of' : 'admin.users.activate.of', { name })}
            onClick={() => {
              onActive(user, !user.active);
            }}
          >
            {text(user.active ? 'admin.users.deactivate' : 'admin.users.activate')}
          </Button>
        )}
      </span>
    );
  };
  return (
    <DataTable
      name={text('admin.section.users')}
      columns={(['name', 'extension', 'department', 'state', 'action'] as const).map((column) =>
        text(`admin.users.${column}`),
      )}
      rows={users.map((user) => ({
        key: user.id,
        cells: [
          <span key="name" className={styles.person}>
            <span className={styles.name}>{user.displayName}</span>
            <span className={styles.weak}>
              {user.email === undefined ? user.userName : `${user.userName} · ${user.email}`}
            </span>
          </span>,
          user.extension,
          user.department ?? '',
          stateOf(user),
          actionsOf(user),
        ],
      }))}
    />
  );
}
