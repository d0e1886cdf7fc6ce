import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { AdminClient } from '../../api/admin-client';
import type { Health } from '../../api/health-schema';
import { Facts } from '../../controls/facts';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
  },
});

/** How the server is, in words. */
export function HealthSection({ client }: { readonly client: AdminClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const fetched = useFetched(useCallback(() => client.health(), [client]));
  return (
    <Fetched lead={text('admin.health.lead')} fetched={fetched} failure={text('admin.health.bad')}>
      {(health) => (
        <>
          {!fetched.error && (
            <div role="status">
              <NoticeBar intent="info">{text('admin.health.ok')}</NoticeBar>
            </div>
          )}
          <div className={styles.grid}>
            <Panel title={text('admin.packages.server')}>
              <Facts facts={serverFacts(health, text)} />
            </Panel>
            <Panel title={text('admin.health.hub')}>
              <Facts
                facts={[
                  [text('admin.health.users'), health.hub['users']],
                  [text('admin.health.companions'), health.hub['companions']],
                  [text('admin.health.controllers'), health.hub['controllers']],
                ]}
              />
            </Panel>
            {health.switch && (
              <Panel title={text('admin.health.switch')}>
                <Facts
                  facts={[
                    [text('admin.health.registrations'), health.switch['bindings']],
                    [text('admin.health.connections'), health.switch['connections']],
                    [text('admin.health.calls'), health.switch['calls']],
                  ]}
                />
              </Panel>
            )}
            {health.pbx && (
              <Panel title={text('admin.health.pbx')}>
                <Facts facts={[[text('admin.health.servers'), health.pbx['servers']]]} />
              </Panel>
            )}
          </div>
        </>
      )}
    </Fetched>
  );
}

function serverFacts({ version, uptime, memory }: Health, text: TextOf): (readonly [string, string])[] {
  const minutes = Math.floor(uptime / 60);
  return [
    [text('admin.health.version'), version],
    [
      text('admin.health.uptime'),
      text('admin.health.uptime.value', {
        days: Math.floor(minutes / 1440),
        hours: Math.floor(minutes / 60) % 24,
        minutes: minutes % 60,
      }),
    ],
    [
      text('admin.health.memory'),
      text('admin.health.memory.value', { count: Math.round(memory / 1_048_576) }),
    ],
  ];
}
