import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, Chat20Regular, Dismiss20Regular, Mail20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { inOrderOfUse } from '../../contacts/last-numbers';
import { originsOf } from '../../contacts/people/merge-contacts';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { IconButton } from '../controls/icon-button';
import { subtitleOf, type ContactActions } from './contact-actions';
import type { ContactExtras } from './contact-extras';
import { ContactPicture } from './contact-picture';
import { FavouriteButton } from './favourite-button';
import { NumberLine } from './number-line';
import { presenceWord } from './presence-mark';
import { useContactPresence } from './use-contact-presence';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    outlineStyle: 'none',
  },
  head: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  space: { flexGrow: 1 },
  person: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    textAlign: 'center',
    paddingBottom: tokens.spacingVerticalL,
  },
  name: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  weak: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  tall: { [touch]: { minHeight: '44px' } },
  title: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
});

export interface ContactCardProps extends ContactActions {
  readonly contact: Contact;
  readonly extras: ContactExtras;
  /** Writes a number as people read it. */
  readonly format: (number: string) => string;
  /** What can be done with the entry itself, below what it says. */
  readonly manage?: ReactNode;
  readonly onClose: () => void;
  /** What each way to close looks like depends on whether the card covers the list. */
  readonly backClass?: string | undefined;
  readonly closeClass?: string | undefined;
  /** The heading takes the focus when somebody has just opened the card. */
  readonly takesFocus: boolean;
}

/** Everything about one person, and every way to reach them. */
export function ContactCard(props: ContactCardProps): ReactNode {
  const {
    contact,
    extras,
    format,
    manage,
    onClose,
    backClass,
    closeClass,
    takesFocus,
    onChat,
    onEmail,
    dial,
  } = props;
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const presence = useContactPresence(extras, contact);
  const last = extras.lastNumbers.of(contact);
  const { email, numbers } = contact;
  const subtitle = subtitleOf(contact);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, contact.id]);
  return (
    <section
      aria-labelledby={id}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <IconButton
          className={mergeClasses(backClass)}
          name={text('people.back')}
          icon={<ArrowLeft20Regular />}
          onClick={onClose}
        />
        <span className={styles.space} />
        <FavouriteButton contact={contact} favourites={extras.favourites} />
        <IconButton
          className={mergeClasses(closeClass)}
          name={text('people.close')}
          icon={<Dismiss20Regular />}
          onClick={onClose}
        />
      </div>
      <div className={styles.person}>
        <ContactPicture contact={contact} extras={extras} size={96} told />
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.name}>
          <bdi>{contact.displayName}</bdi>
        </h2>
        {presence && <span>{text(presenceWord(presence))}</span>}
        {presence?.note !== undefined && <bdi className={styles.weak}>{presence.note}</bdi>}
        {subtitle && <span className={styles.weak}>{subtitle}</span>}
        {email !== undefined && (onChat ?? onEmail) && (
          <div className={styles.actions}>
            {onChat && (
              <Button
                className={styles.tall}
                icon={<Chat20Regular />}
                onClick={() => {
                  onChat(email);
                }}
              >
                {text('contacts.chat')}
              </Button>
            )}
            {onEmail && (
              <Button
                className={styles.tall}
                icon={<Mail20Regular />}
                onClick={() => {
                  onEmail(email);
                }}
              >
                {text('contacts.email')}
              </Button>
            )}
          </div>
        )}
      </div>
      {numbers.length > 0 ? (
        <>
          <h3 className={styles.title}>{text('people.numbers')}</h3>
          {inOrderOfUse(contact, last).map((number) => (
            <NumberLine
              key={`${number.kind} ${number.number} ${number.postDial ?? ''}`}
              contact={contact}
              number={number}
              written={format(number.number)}
              lastUsed={number.number === last && numbers.length > 1}
              dial={dial}
              extras={extras}
            />
          ))}
        </>
      ) : (
        <p className={styles.line}>
          {text(email === undefined ? 'people.nothing-known' : 'people.no-numbers')}
        </p>
      )}
      {email !== undefined && (
        <>
          <h3 className={styles.title}>{text('people.email-address')}</h3>
          <p className={styles.line}>
            <bdi>{email}</bdi>
          </p>
        </>
      )}
      <h3 className={styles.title}>{text('people.from')}</h3>
      <p className={styles.line}>
        {originsOf(contact)
          .map((origin) => text(`people.origin.${origin}`))
          .join(' · ')}
      </p>
      {manage}
    </section>
  );
}
