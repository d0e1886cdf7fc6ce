import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { CallHistoryProps } from '../../../shared/ui/call-log/call-history';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import { useLoaded } from '../../../shared/ui/use-loaded';

const loadHistory = () => import('../../../shared/ui/call-log/call-history');

/** The call history, which is fetched when it is first looked at. */
export function RecentPanel(props: CallHistoryProps): ReactNode {
  const text = useText();
  const { value, failed, retry } = useLoaded(loadHistory, props.visible);
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  return value ? <value.CallHistory {...props} /> : <ContactSkeleton />;
}
