import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminRights } from '../../../shared/api/admin-rights-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';

const useStyles = makeStyles({
  person: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const columns = [
  'name',
  'extension',
  'forward',
  'send-all',
  'internal-twin',
  'mobile-twin',
  'action',
] as const;

export interface RightsTableProps {
  readonly people: readonly AdminRights[];
  readonly onChange: (person: AdminRights) => void;
}

/** People with what they may choose for their incoming calls. */
export function RightsTable({ people, onChange }: RightsTableProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const allowed = (right: boolean): string => text(right ? 'admin.rights.yes' : 'admin.rights.no');
  return (
    <DataTable
      name={text('admin.section.rights')}
      columns={columns.map((column) => text(`admin.rights.${column}`))}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <span key="name" className={styles.person}>
            <bdi className={styles.name}>{person.displayName}</bdi>
            <bdi className={styles.weak}>{person.userName}</bdi>
            {person.changed && <span className={styles.weak}>{text('admin.rights.said-here')}</span>}
          </span>,
          person.extension,
          allowed(person.forward),
          allowed(person.sendAll),
          person.internalTwin ?? text('admin.rights.no-twin'),
          person.mobileTwin ?? text('admin.rights.no-twin'),
          <Button
            key="action"
            size="small"
            aria-label={text('admin.rights.change.of', { name: person.displayName })}
            onClick={() => {
              onChange(person);
            }}
          >
            {text('admin.rights.change')}
          </Button>,
        ],
      }))}
    />
  );
}
