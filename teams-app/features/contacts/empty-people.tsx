import { Button } from '@fluentui/react-components';
import { CloudOff32Regular, People32Regular, Star32Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CloudState } from '../../../shared/contacts/cloud-people';
import type { PeopleFilter } from '../../../shared/contacts/people/people-filter';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';

export interface EmptyPeopleProps {
  readonly filter: PeopleFilter;
  readonly cloud: CloudState['kind'];
  readonly onRetry: () => void;
}

/** Where nobody is listed: why, and what helps. */
export function EmptyPeople({ filter, cloud, onRetry }: EmptyPeopleProps): ReactNode {
  const text = useText();
  if (filter === 'favourites') {
    return (
      <BlankSlate
        icon={<Star32Regular />}
        title={text('people.favourites.empty')}
        text={text('people.favourites.empty.help')}
      />
    );
  }
  if (filter === 'microsoft365') {
    if (cloud === 'loading') return <ContactSkeleton />;
    if (cloud === 'failed') {
      return (
        <BlankSlate icon={<CloudOff32Regular />} title={text('people.microsoft365.failed')}>
          <Button onClick={onRetry}>{text('common.retry')}</Button>
        </BlankSlate>
      );
    }
    const why = cloud === 'absent' ? 'absent' : 'empty';
    return (
      <BlankSlate
        icon={<People32Regular />}
        title={text(`people.microsoft365.${why}`)}
        text={text(`people.microsoft365.${why}.help`)}
      />
    );
  }
  return (
    <BlankSlate
      icon={<People32Regular />}
      title={text('contacts.empty')}
      text={text('contacts.empty.help')}
    />
  );
}
