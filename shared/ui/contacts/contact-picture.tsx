import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { PersonAvatar } from '../controls/person-avatar';
import type { ContactExtras } from './contact-extras';
import { PresenceMark } from './presence-mark';
import { TelephoneMarks } from './telephone-marks';
import { useByAccount } from './use-by-account';
import { useContactPresence } from './use-contact-presence';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex', flexShrink: 0 },
  mark: { position: 'absolute', display: 'inline-flex' },
});

/** Half of the mark, px. */
const HALF_MARK = 7;

/** How far the mark is from the corner, so that its middle lies on the edge of the round picture. px. */
function insetOf(size: number): number {
  return Math.round((size / 2) * (1 - Math.SQRT1_2)) - HALF_MARK;
}

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
  const presence = useContactPresence(extras, contact);
  return (
    <span className={styles.root}>
      <PersonAvatar name={contact.displayName} size={size} photo={photo} />
      {presence && (
        <span className={styles.mark} style={{ insetInlineEnd: insetOf(size), bottom: insetOf(size) }}>
          <PresenceMark presence={presence} told={told} />
        </span>
      )}
      <span className={styles.mark} style={{ insetInlineEnd: insetOf(size) - 2, top: insetOf(size) - 2 }}>
        <TelephoneMarks states={presence?.telephone} all={size >= 64} />
      </span>
    </span>
  );
}
