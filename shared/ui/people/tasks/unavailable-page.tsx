import { Button } from '@fluentui/react-components';
import { CloudOff32Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../app-root/use-text';
import { ContactSkeleton } from '../../contacts/contact-skeleton';
import { BlankSlate } from '../../controls/blank-slate';

export interface UnavailablePageProps {
  /** They may be there in a moment. */
  readonly waiting: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** In the place of what would be done with one's own contacts, while they are not there. */
export function UnavailablePage({ waiting, onRetry, onClose }: UnavailablePageProps): ReactNode {
  const text = useText();
  if (waiting) return <ContactSkeleton />;
  return (
    <BlankSlate icon={<CloudOff32Regular />} title={text('personal.unavailable')}>
      <Button appearance="primary" onClick={onRetry}>
        {text('common.retry')}
      </Button>
      <Button onClick={onClose}>{text('common.close')}</Button>
    </BlankSlate>
  );
}
