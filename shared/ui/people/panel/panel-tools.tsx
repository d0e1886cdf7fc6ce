import {
  ArrowSwap20Regular,
  MoreHorizontal20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
  TextSortAscending20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../app-root/use-text';
import { ActionMenu } from '../../controls/action-menu';
import { IconButton } from '../../controls/icon-button';
import type { OpenTask } from '../contact-task';

/** What can be done with contacts as a whole, beside the field that searches them. */
export function PanelTools({ task }: { readonly task: OpenTask }): ReactNode {
  const text = useText();
  const choices = [
    {
      key: 'groups',
      label: text('people.groups.manage'),
      icon: <PeopleTeam20Regular />,
      onSelect: () => {
        task.open({ kind: 'groups' });
      },
    },
    {
      key: 'import',
      label: text('people.transfer'),
      icon: <ArrowSwap20Regular />,
      onSelect: () => {
        task.open({ kind: 'import' });
      },
    },
    {
      key: 'display',
      label: text('people.display'),
      icon: <TextSortAscending20Regular />,
      onSelect: () => {
        task.open({ kind: 'display' });
      },
    },
  ];
  return (
    <>
      <IconButton
        name={text('people.new')}
        icon={<PersonAdd20Regular />}
        onClick={() => {
          task.open({ kind: 'new' });
        }}
      />
      <ActionMenu
        name={text('people.more')}
        choices={choices}
        button={(menu) => (
          <IconButton name={text('people.more')} icon={<MoreHorizontal20Regular />} {...menu} />
        )}
      />
    </>
  );
}
