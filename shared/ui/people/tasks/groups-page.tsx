import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular, PeopleTeam32Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { personalLimits, type ContactGroup } from '../../../contacts/personal/personal-contact';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { BlankSlate } from '../../controls/blank-slate';
import { GroupNameForm } from './group-name-form';
import { TaskFrame } from './task-frame';
import { useTelling } from './use-telling';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    minHeight: '52px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  weak: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface GroupsPageProps {
  readonly groups: readonly ContactGroup[];
  readonly personal: PersonalContacts;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** All groups of a user, and a new one. */
export function GroupsPage({ groups, personal, onOpen, onClose }: GroupsPageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { busy, error, run } = useTelling();
  const [made, setMade] = useState(0);
  const create = async (name: string): Promise<void> => {
    const creating = personal.createGroup({ name, members: [] });
    if (!(await run(creating))) return;
    announce(text('personal.groups.created', { name }));
    setMade(made + 1);
    onOpen(await creating);
  };
  return (
    <TaskFrame title={text('personal.groups')} onClose={onClose}>
      {groups.length < personalLimits.groups && (
        <GroupNameForm
          key={made}
          label={text('personal.groups.new')}
          button={text('personal.groups.create')}
          groups={groups}
          busy={busy}
          error={error}
          onSubmit={(name) => {
            void create(name);
          }}
        />
      )}
      {groups.length === 0 ? (
        <BlankSlate
          icon={<PeopleTeam32Regular />}
          title={text('personal.groups.empty')}
          text={text('personal.groups.empty.help')}
        />
      ) : (
        <ul className={styles.list} aria-label={text('personal.groups')}>
          {groups.map(({ id, name, members }) => (
            <li key={id}>
              <Button
                appearance="subtle"
                className={styles.group}
                icon={<ChevronRight20Regular />}
                iconPosition="after"
                aria-label={text('personal.groups.open', { name, count: members.length })}
                onClick={() => {
                  onOpen(id);
                }}
              >
                <span className={styles.words}>
                  <bdi className={styles.name}>{name}</bdi>
                  <span className={styles.weak}>
                    {text('personal.groups.members', { count: members.length })}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </TaskFrame>
  );
}
