import { useCallback, type ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { AdminClient } from '../../api/admin-client';
import { Fetched } from '../../controls/fetched';
import { useFetched } from '../../controls/use-fetched';
import { PackageDesk } from './package-desk';

/** Packages for Teams, from a form to the file. */
export function PackagesSection({ client }: { readonly client: AdminClient }): ReactNode {
  const text = useText();
  const fetched = useFetched(useCallback(() => client.packageDefaults(), [client]));
  return (
    <Fetched lead={text('admin.packages.lead')} fetched={fetched} still failure={text('admin.unreachable')}>
      {(defaults) => <PackageDesk client={client} defaults={defaults} />}
    </Fetched>
  );
}
