import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminDelegation } from '../../../shared/api/admin-delegates-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';

const useStyles = makeStyles({
  person: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface DelegateTableProps {
  readonly delegations: readonly AdminDelegation[];
  readonly onRemove: (delegation: AdminDelegation) => void;
}

/** Who acts for whom, and the way to take it back; of what cannot be, why. */
export function DelegateTable({ delegations, onRemove }: DelegateTableProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const personOf = ({ userName, displayName }: AdminDelegation['owner']): ReactNode => (
    <span key={userName} className={styles.person}>
      <bdi className={styles.name}>{displayName}</bdi>
      <bdi className={styles.weak}>{userName}</bdi>
    </span>
  );
  return (
    <DataTable
      name={text('admin.section.delegates')}
      columns={(['owner', 'delegate', 'action'] as const).map((column) => text(`admin.delegates.${column}`))}
      rows={delegations.map((delegation) => {
        const { owner, delegate, configured } = delegation;
        return {
          key: `${owner.userName} ${delegate.userName}`,
          cells: [
            personOf(owner),
            personOf(delegate),
            configured ? (
              <span key="why" className={styles.weak}>
                {text('admin.delegates.configured')}
              </span>
            ) : (
              <Button
                key="remove"
                size="small"
                aria-label={text('admin.delegates.remove.of', {
                  owner: owner.displayName,
                  delegate: delegate.displayName,
                })}
                onClick={() => {
                  onRemove(delegation);
                }}
              >
                {text('admin.delegates.remove')}
              </Button>
            ),
          ],
        };
      })}
    />
  );
}
