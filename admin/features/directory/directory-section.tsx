import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { AdminDirectory } from '../../../shared/api/admin-directory-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { DirectoryClient } from '../../api/directory-client';
import { CsvButtons } from '../../controls/csv-buttons';
import { Facts } from '../../controls/facts';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { LdapPanel } from './ldap-panel';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const sources = ['users', 'configured', 'administered', 'groups', 'ldap'] as const;

/** Where the contacts of the directory come from. */
export function DirectorySection({ client }: { readonly client: DirectoryClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const fetched = useFetched(useCallback(() => client.overview(), [client]));
  const [busy, setBusy] = useState(false);
  const synchronise = async (): Promise<void> => {
    setBusy(true);
    try {
      const { ldap } = await client.synchronise();
      const words = ldap?.failure ? 'admin.directory.ldap.failed' : 'admin.directory.ldap.done';
      announce(text(words), ldap?.failure ? 'assertive' : 'polite');
    } catch (error) {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    }
    setBusy(false);
    fetched.reload();
  };
  const countsOf = ({ counts }: AdminDirectory) =>
    sources.map((source) => [text(`admin.directory.${source}`), counts[source]] as const);
  return (
    <Fetched lead={text('admin.directory.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {(overview) => (
        <div className={styles.grid}>
          <Panel title={text('admin.directory.sources')}>
            <Facts facts={countsOf(overview)} />
          </Panel>
          <Panel title={text('admin.directory.administered')}>
            <p>{text('admin.directory.entries.text')}</p>
            <div className={styles.bar}>
              <CsvButtons
                desk={client}
                fileName="directory.csv"
                columns={text('admin.directory.columns')}
                replaceable
                onImported={fetched.reload}
              />
            </div>
          </Panel>
          <LdapPanel
            state={overview.ldap}
            entries={overview.counts.ldap}
            busy={busy}
            onSynchronise={() => void synchronise()}
          />
        </div>
      )}
    </Fetched>
  );
}
