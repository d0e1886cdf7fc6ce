import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular, Dismiss20Regular, People20Regular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import type { Contact } from '../../../contacts/contact';
import type { People } from '../../../contacts/people/people';
import type { ContactGroup } from '../../../contacts/personal/personal-contact';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { useContactSearch } from '../../contacts/use-contact-search';
import { touch } from '../../controls/breakpoints';
import { ErrorText } from '../../controls/error-text';
import { IconButton } from '../../controls/icon-button';
import { ModalDialog } from '../../controls/modal-dialog';
import { FormSection } from './form-section';
import { GroupNameForm } from './group-name-form';
import { MemberPicker } from './member-picker';
import { PersonLine } from './person-line';
import { TaskFrame } from './task-frame';
import { useTelling } from './use-telling';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { [touch]: { minHeight: '44px' } },
});

export interface GroupPageProps {
  readonly group: ContactGroup;
  readonly groups: readonly ContactGroup[];
  readonly people: People;
  readonly personal: PersonalContacts;
  readonly onShow?: ((id: string) => void) | undefined;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const nobody: readonly Contact[] = [];

/** One group: its name, who is in it, and whoever shall be. */
export function GroupPage(props: GroupPageProps): ReactNode {
  const { group, groups, people, personal, onShow, onBack, onClose } = props;
  const { id, name } = group;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { busy, error, run } = useTelling();
  const [asking, setAsking] = useState(false);
  const view = useMemo(() => people.view(`group:${id}`), [people, id]);
  const members = useContactSearch(view, '').contacts ?? nobody;

  const rename = (wanted: string): void => {
    void run(personal.changeGroup(id, (now) => ({ name: wanted, members: now.members })));
  };
  const add = async (contact: Contact): Promise<void> => {
    const added = personal.changeGroup(id, (now) => ({
      name: now.name,
      members: [...now.members, contact.id],
    }));
    if (await run(added)) announce(text('personal.groups.added', { name: contact.displayName, group: name }));
  };
  const remove = async (contact: Contact): Promise<void> => {
    const names = [contact.id, ...(contact.aliases ?? [])];
    const removed = personal.changeGroup(id, (now) => ({
      name: now.name,
      members: now.members.filter((member) => !names.includes(member)),
    }));
    if (await run(removed))
      announce(text('personal.groups.removed', { name: contact.displayName, group: name }));
  };
  const removeGroup = async (): Promise<void> => {
    if (!(await run(personal.removeGroup(id)))) return;
    announce(text('personal.groups.deleted', { name }));
    onBack();
  };
  return (
    <TaskFrame
      title={name}
      onBack={onBack}
      onClose={onClose}
      actions={
        <>
          <Button
            className={styles.action}
            icon={<Delete20Regular />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {text('personal.groups.delete.do')}
          </Button>
          {onShow && (
            <Button
              className={styles.action}
              icon={<People20Regular />}
              onClick={() => {
                onShow(id);
              }}
            >
              {text('personal.groups.show')}
            </Button>
          )}
        </>
      }
    >
      <GroupNameForm
        label={text('personal.groups.name')}
        button={text('personal.groups.rename')}
        name={name}
        groups={groups.filter((other) => other !== group)}
        busy={busy}
        error={undefined}
        onSubmit={rename}
      />
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
      <FormSection name={text('personal.groups.members', { count: members.length })}>
        {members.length > 0 && (
          <ul className={styles.list}>
            {members.map((contact) => (
              <PersonLine key={contact.id} contact={contact}>
                <IconButton
                  name={text('personal.groups.remove-one', { name: contact.displayName })}
                  icon={<Dismiss20Regular />}
                  onClick={() => {
                    void remove(contact);
                  }}
                />
              </PersonLine>
            ))}
          </ul>
        )}
      </FormSection>
      <FormSection name={text('personal.groups.add')}>
        <MemberPicker
          people={people}
          members={members}
          onAdd={(contact) => {
            void add(contact);
          }}
        />
      </FormSection>
      {asking && (
        <ModalDialog
          role="alertdialog"
          width={400}
          title={text('personal.groups.delete', { name })}
          actions={
            <>
              <Button
                className={styles.action}
                onClick={() => {
                  setAsking(false);
                }}
              >
                {text('common.cancel')}
              </Button>
              <Button
                appearance="primary"
                className={styles.action}
                onClick={() => {
                  void removeGroup();
                }}
              >
                {text('common.delete')}
              </Button>
            </>
          }
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{text('personal.groups.delete.text')}</p>
        </ModalDialog>
      )}
    </TaskFrame>
  );
}
