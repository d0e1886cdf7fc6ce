import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { IncomingDesk } from '../../incoming-calls/incoming-desk';
import { useText } from '../app-root/use-text';
import { ContactSkeleton } from '../contacts/contact-skeleton';
import { BlankSlate } from '../controls/blank-slate';
import { useLoaded } from '../use-loaded';
import { loadIncoming } from './load-incoming';

/** Everything a person may choose about incoming calls, fetched when it is shown. */
export function IncomingChoices({ desk }: { readonly desk: IncomingDesk }): ReactNode {
  const text = useText();
  const { locale } = useIntl();
  const load = useCallback(() => loadIncoming(locale), [locale]);
  const { value, failed, retry } = useLoaded(load, true);
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  if (!value) return <ContactSkeleton />;
  return (
    <value.MoreTexts texts={value.texts}>
      <value.IncomingForm desk={desk} />
    </value.MoreTexts>
  );
}
