import { makeStyles } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { AdminTelephone } from '../../../shared/api/admin-telephone-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { RightsClient } from '../../api/rights-client';
import { Facts } from '../../controls/facts';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { CodePanel } from './code-panel';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** What the telephone system is told and allowed, as the configuration says it: to be read. */
export function TelephoneSection({ client }: { readonly client: RightsClient }): ReactNode {
  const text = useText();
  const fetched = useFetched(useCallback(() => client.telephone(), [client]));
  return (
    <Fetched lead={text('admin.telephone.lead')} fetched={fetched} failure={text('admin.unreachable')} still>
      {(telephone) => (
        <>
          <SystemPanel telephone={telephone} />
          <LimitsPanel telephone={telephone} />
          <CodePanel codes={telephone.codes} />
        </>
      )}
    </Fetched>
  );
}

interface PartProps {
  readonly telephone: AdminTelephone;
}

function SystemPanel({ telephone: { kind, impossible } }: PartProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const missing =
    impossible.length === 0 ? (
      text('admin.telephone.impossible.none')
    ) : (
      <ul className={styles.list} role="list">
        {impossible.map((feature) => (
          <li key={feature}>{text(`admin.telephone.feature.${feature}`)}</li>
        ))}
      </ul>
    );
  return (
    <Panel title={text('admin.section.telephone')}>
      <Facts
        facts={[
          [text('admin.telephone.kind'), text(`admin.telephone.kind.${kind}`)],
          [text('admin.telephone.impossible'), missing],
          [text('admin.telephone.where'), text('admin.telephone.where.text')],
        ]}
      />
    </Panel>
  );
}

function LimitsPanel({ telephone: { forbiddenPrefixes, allowedPrefixes } }: PartProps): ReactNode {
  const text = useText();
  return (
    <Panel title={text('admin.telephone.limits')}>
      <Facts
        facts={[
          [
            text('admin.telephone.forbidden'),
            forbiddenPrefixes.join(', ') || text('admin.telephone.forbidden.none'),
          ],
          [
            text('admin.telephone.allowed'),
            allowedPrefixes.join(', ') || text('admin.telephone.allowed.none'),
          ],
        ]}
      />
    </Panel>
  );
}
