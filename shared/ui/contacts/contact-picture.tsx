import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { PersonAvatar } from '../controls/person-avatar';
import type { ContactExtras } from './contact-extras';
import { PresenceMark } from './presence-mark';
import { useByAccount } from './use-by-account';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex', flexShrink: 0 },
  mark: { position: 'absolute', insetInlineEnd: '-2px', bottom: '-2px' },
});

export interface ContactPictureProps {
  readonly contact: Contact;
  readonly extras: ContactExtras;
  /** px; 40 unless told. */
  readonly size?: number;
  /** The word for the presence stands beside the picture. */
  readonly told?: boolean;
}

/** A person's photo, or initials, with the dot of presence. */
export function ContactPicture({ contact, extras, size = 40, told = false }: ContactPictureProps): ReactNode {
  const styles = useStyles();
  const photo = useByAccount(extras.photos, contact.account);
  const presence = useByAccount(extras.presences, contact.account);
  return (
    <span className={styles.root}>
      <PersonAvatar name={contact.displayName} size={size} photo={photo} />
      {presence && <PresenceMark presence={presence} told={told} className={styles.mark} />}
    </span>
  );
}
