import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { PeopleByEmail } from '../../../shared/contacts/people-by-email';
import { useText } from '../../../shared/ui/app-root/use-text';
import { subtitleOf, type ContactActions } from '../../../shared/ui/contacts/contact-actions';
import type { ContactExtras } from '../../../shared/ui/contacts/contact-extras';
import { ContactPicture } from '../../../shared/ui/contacts/contact-picture';
import { presenceWord } from '../../../shared/ui/contacts/presence-mark';
import { RowActions } from '../../../shared/ui/contacts/row-actions';
import { useContactPresence } from '../../../shared/ui/contacts/use-contact-presence';
import { participantContact } from './participant-contact';
import type { Participant } from './people-groups';
import { useHolder } from './use-holder';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // Beside the name where there is room for them, below it in a pane of the usual width.
  inner: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '176px', minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  weak: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  // The first of the buttons stands under the name: what it draws begins further in than it does.
  actions: { marginInlineStart: '-10px' },
});

export interface PersonLineProps extends Omit<ContactActions, 'extras' | 'onOpen'> {
  readonly person: Participant;
  readonly people: PeopleByEmail;
  readonly extras: ContactExtras;
}

/** Somebody of the item: who it is, whether they can be reached, and every way to do so. */
export function PersonLine({ person, people, extras, ...actions }: PersonLineProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { contact: known, asking } = useHolder(people, person.email);
  const nobody = useMemo(() => participantContact(person), [person]);
  // Outlook's address is the one to write to, however the directory writes it.
  const contact = useMemo(
    () => (known ? { ...known, email: person.email } : nobody),
    [known, nobody, person],
  );
  const presence = useContactPresence(extras, contact);
  const { displayName, numbers } = contact;
  const about = [presence && text(presenceWord(presence)), known && subtitleOf(known)].filter(Boolean);
  return (
    <li>
      <div className={styles.root} role="group" aria-label={displayName}>
        <ContactPicture contact={contact} extras={extras} told />
        <div className={styles.inner}>
          <div className={styles.words}>
            <bdi className={styles.name}>{displayName}</bdi>
            {about.length > 0 && <span className={styles.weak}>{about.join(' · ')}</span>}
            {(!known || about.length === 0) && displayName !== person.email && (
              <bdi className={styles.weak}>{person.email}</bdi>
            )}
            {numbers.length === 0 && (
              <span className={styles.weak}>
                {text(asking ? 'outlook-people.looking' : 'outlook-people.no-number')}
              </span>
            )}
          </div>
          <div className={styles.actions}>
            <RowActions contact={contact} extras={extras} tabIndex={0} compact={false} {...actions} />
          </div>
        </div>
      </div>
    </li>
  );
}
