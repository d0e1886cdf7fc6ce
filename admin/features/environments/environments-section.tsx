import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { AdminClient } from '../../api/admin-client';
import { Facts } from '../../controls/facts';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { SettingsTable } from './settings-table';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** The ways into the server, what stands behind each, and which settings hold there. */
export function EnvironmentsSection({ client }: { readonly client: AdminClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const load = useCallback(async () => {
    const [environments, settings] = await Promise.all([client.environments(), client.settings()]);
    return { environments, settings };
  }, [client]);
  const fetched = useFetched(load);
  return (
    <Fetched lead={text('admin.environments.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ environments, settings }) => (
        <div className={styles.list}>
          {environments.map(({ id, name, signIn, domain, sipServers, people }) => {
            const own = settings.get(id);
            return (
              <Panel key={id} title={name}>
                <Facts
                  facts={[
                    [text('admin.environments.id'), id],
                    [text('admin.environments.sign-in'), text(`admin.environments.sign-in.${signIn}`)],
                    [
                      text('admin.environments.pbx'),
                      sipServers ? sipServers.join(', ') : text('admin.environments.pbx.embedded'),
                    ],
                    [text('admin.environments.domain'), domain],
                    [text('admin.environments.people'), people],
                  ]}
                />
                {own && <SettingsTable environment={name} settings={own} />}
              </Panel>
            );
          })}
        </div>
      )}
    </Fetched>
  );
}
