import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { AdminRights, RightsEditRequest } from '../../../shared/api/admin-rights-schema';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { RightsClient } from '../../api/rights-client';
import { CsvButtons } from '../../controls/csv-buttons';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { RightsDialog } from './rights-dialog';
import { RightsTable } from './rights-table';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '240px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What each person may choose for incoming calls: to find somebody, and to change it (requirement G4). */
export function RightsSection({ client }: { readonly client: RightsClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const fetched = useFetched(useCallback(() => client.list(wanted), [client, wanted]));
  const [changing, setChanging] = useState<AdminRights>();
  const save = async (person: AdminRights, changes: RightsEditRequest | undefined): Promise<void> => {
    const { displayName: name } = await (changes
      ? client.change(person.id, changes)
      : client.reset(person.id));
    setChanging(undefined);
    announce(text(changes ? 'admin.rights.changed' : 'admin.rights.was-reset', { name }));
    fetched.reload();
  };
  return (
    <Fetched lead={text('admin.rights.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ people, total }) => (
        <Panel title={text('admin.section.rights')}>
          <div className={styles.bar}>
            <div className={styles.search}>
              <SearchField name={text('admin.rights.search')} value={search} onChange={setSearch} />
            </div>
            <CsvButtons
              desk={client}
              fileName="rights.csv"
              columns={text('admin.rights.columns')}
              onImported={fetched.reload}
            />
          </div>
          <p role="status" className={styles.count}>
            {text('admin.rights.shown', { shown: people.length, total })}
          </p>
          {people.length > 0 ? (
            <RightsTable people={people} onChange={setChanging} />
          ) : (
            search !== '' && <p>{text('admin.rights.not-found', { search })}</p>
          )}
          {changing && (
            <RightsDialog
              person={changing}
              onSave={(changes) => save(changing, changes)}
              onClose={() => {
                setChanging(undefined);
              }}
            />
          )}
        </Panel>
      )}
    </Fetched>
  );
}
