import { Button } from '@fluentui/react-components';
import {
  CloudOff32Regular,
  People32Regular,
  PeopleTeam32Regular,
  PersonAdd32Regular,
  Star32Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CloudState } from '../../../contacts/cloud-people';
import { groupOf, type PeopleList } from '../../../contacts/people/people-filter';
import { useText } from '../../app-root/use-text';
import { ContactSkeleton } from '../../contacts/contact-skeleton';
import { BlankSlate } from '../../controls/blank-slate';
import type { OpenTask } from '../contact-task';
import type { PersonalView } from './use-personal';

export interface EmptyPeopleProps {
  readonly list: PeopleList;
  readonly cloud: CloudState['kind'];
  readonly personal: PersonalView['kind'];
  readonly task: OpenTask;
  readonly onRetry: () => void;
}

/** Where nobody is listed: why, and what helps. */
export function EmptyPeople({ list, cloud, personal, task, onRetry }: EmptyPeopleProps): ReactNode {
  const text = useText();
  const ofPlace = list === 'microsoft365' ? cloud : personal;
  const own = list === 'personal' || list === 'favourites' || groupOf(list) !== undefined;
  if (own || list === 'microsoft365') {
    if (ofPlace === 'loading' || ofPlace === 'waiting') return <ContactSkeleton />;
    if (ofPlace === 'failed') {
      const failed = own ? 'people.personal.failed' : 'people.microsoft365.failed';
      return (
        <BlankSlate icon={<CloudOff32Regular />} title={text(failed)}>
          <Button onClick={onRetry}>{text('common.retry')}</Button>
        </BlankSlate>
      );
    }
  }
  if (list === 'favourites') {
    return (
      <BlankSlate
        icon={<Star32Regular />}
        title={text('people.favourites.empty')}
        text={text('people.favourites.empty.help')}
      />
    );
  }
  if (list === 'personal') {
    return (
      <BlankSlate
        icon={<PersonAdd32Regular />}
        title={text('people.personal.empty')}
        text={text('people.personal.empty.help')}
      >
        <Button
          appearance="primary"
          onClick={() => {
            task.open({ kind: 'new' });
          }}
        >
          {text('people.new')}
        </Button>
        <Button
          onClick={() => {
            task.open({ kind: 'import' });
          }}
        >
          {text('people.transfer')}
        </Button>
      </BlankSlate>
    );
  }
  if (own) {
    return (
      <BlankSlate
        icon={<PeopleTeam32Regular />}
        title={text('people.group.empty')}
        text={text('people.group.empty.help')}
      >
        <Button
          onClick={() => {
            task.open({ kind: 'groups', id: groupOf(list) });
          }}
        >
          {text('people.groups.manage')}
        </Button>
      </BlankSlate>
    );
  }
  if (list === 'microsoft365') {
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
