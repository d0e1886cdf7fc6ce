import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../../contacts/contact';
import { subtitleOf } from '../../contacts/contact-actions';
import { PersonAvatar } from '../../controls/person-avatar';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  weak: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface PersonLineProps {
  readonly contact: Contact;
  /** What can be done with them here. */
  readonly children?: ReactNode;
}

/** A person in a list of a few: their name, and what tells them from another of that name. */
export function PersonLine({ contact, children }: PersonLineProps): ReactNode {
  const styles = useStyles();
  const below = [subtitleOf(contact), contact.numbers[0]?.number].filter(Boolean).join(' · ');
  return (
    <li className={styles.root}>
      <PersonAvatar name={contact.displayName} size={32} />
      <span className={styles.words}>
        <bdi className={styles.line}>{contact.displayName}</bdi>
        {below && <span className={`${styles.line} ${styles.weak}`}>{below}</span>}
      </span>
      {children}
    </li>
  );
}
