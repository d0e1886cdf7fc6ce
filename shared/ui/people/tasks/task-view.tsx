import type { ReactNode } from 'react';
import type { TaskPlaceProps } from '../panel/task-place';
import { usePersonal } from '../panel/use-personal';
import { ContactEditor } from './contact-editor';
import { DisplayPage } from './display-page';
import { draftOfFields, emptyDraft } from './editor-draft';
import { GroupPage } from './group-page';
import { GroupsPage } from './groups-page';
import { TransferPage } from './transfer-page';
import { UnavailablePage } from './unavailable-page';

/** The one thing that is being done with contacts. */
export function TaskView({ task, desk, onShowGroup, onClose }: TaskPlaceProps): ReactNode {
  const { kind, groups, display } = usePersonal(desk);
  const { personal, people } = desk;
  if (!personal || kind !== 'ready') {
    return (
      <UnavailablePage
        waiting={kind === 'waiting'}
        onRetry={() => {
          desk.renew();
        }}
        onClose={onClose}
      />
    );
  }
  switch (task.kind) {
    case 'new':
      return (
        <ContactEditor
          personal={personal}
          draft={emptyDraft(task.draft)}
          onKept={(id) => {
            desk.openContact.open(id);
          }}
          onClose={onClose}
        />
      );
    case 'edit': {
      const entry = personal.entry(task.id);
      return (
        <ContactEditor
          key={task.id}
          personal={personal}
          id={task.id}
          draft={draftOfFields(entry ?? { numbers: [] })}
          onClose={onClose}
        />
      );
    }
    case 'groups': {
      const group = groups.find(({ id }) => id === task.id);
      const open = (id: string | undefined): void => {
        desk.task.open({ kind: 'groups', id });
      };
      if (!group) return <GroupsPage groups={groups} personal={personal} onOpen={open} onClose={onClose} />;
      return (
        <GroupPage
          key={group.id}
          group={group}
          groups={groups}
          people={people}
          personal={personal}
          onShow={onShowGroup}
          onBack={() => {
            open(undefined);
          }}
          onClose={onClose}
        />
      );
    }
    case 'import':
      return <TransferPage personal={personal} onClose={onClose} />;
    case 'display':
      return <DisplayPage display={display} personal={personal} onClose={onClose} />;
  }
}
