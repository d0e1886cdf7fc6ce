import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';
import { ContactSkeleton } from '../../shared/ui/contacts/contact-skeleton';
import { useLoaded } from '../../shared/ui/use-loaded';
import type { ViewProps } from './view-props';
import type { ViewEntry } from './views';

/** A view of the pane, from when it is first wanted. */
export function ViewPlace({ entry, ...props }: ViewProps & { readonly entry: ViewEntry }): ReactNode {
  const text = useText();
  const { value, failed, retry } = useLoaded(entry.load, true);
  if (failed) {
    return (
      <div role="alert">
        <BlankSlate icon={<CloudError32Regular />} title={text('outlook.part-failed')}>
          <Button appearance="primary" onClick={retry}>
            {text('common.retry')}
          </Button>
        </BlankSlate>
      </div>
    );
  }
  return value ? <value.View {...props} /> : <ContactSkeleton />;
}
