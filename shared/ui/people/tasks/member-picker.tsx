import { makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import type { Contact } from '../../../contacts/contact';
import type { ContactSource } from '../../../contacts/contact-source';
import type { People } from '../../../contacts/people/people';
import { useText } from '../../app-root/use-text';
import { useContactSearch } from '../../contacts/use-contact-search';
import { IconButton } from '../../controls/icon-button';
import { SearchField } from '../../controls/search-field';
import { PersonLine } from './person-line';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nobody looks through more; another letter finds fewer. */
const SHOWN = 8;
const nobody: readonly Contact[] = [];

export interface MemberPickerProps {
  readonly people: People;
  readonly members: readonly Contact[];
  readonly onAdd: (contact: Contact) => void;
}

/** Finds people who are not in a group yet. Nobody is listed before something is typed. */
export function MemberPicker({ people, members, onAdd }: MemberPickerProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState('');
  const source = useMemo((): ContactSource => {
    const all = people.view('all');
    return { list: () => Promise.resolve(nobody), search: (...search) => all.search(...search) };
  }, [people]);
  const { contacts = nobody, text: sought } = useContactSearch(source, typed);
  const inside = new Set(members.map(({ id }) => id));
  const found = contacts.filter(({ id }) => !inside.has(id)).slice(0, SHOWN);
  return (
    <>
      <SearchField name={text('personal.groups.find')} value={typed} onChange={setTyped} />
      {sought !== '' && contacts.length === 0 && (
        <p className={styles.none}>{text('contacts.none', { text: sought })}</p>
      )}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((contact) => (
            <PersonLine key={contact.id} contact={contact}>
              <IconButton
                name={text('personal.groups.add-one', { name: contact.displayName })}
                icon={<Add20Regular />}
                onClick={() => {
                  onAdd(contact);
                }}
              />
            </PersonLine>
          ))}
        </ul>
      )}
    </>
  );
}
