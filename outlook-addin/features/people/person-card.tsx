import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import type { Contact } from '../../../shared/contacts/contact';
import type { PeopleByEmail } from '../../../shared/contacts/people-by-email';
import type { EnvironmentNumbers } from '../../../shared/dialing/environment-numbers';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ContactActions } from '../../../shared/ui/contacts/contact-actions';
import type { ContactExtras } from '../../../shared/ui/contacts/contact-extras';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import { useLoaded } from '../../../shared/ui/use-loaded';
import { useHolder } from './use-holder';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The card covers the list: one goes back from it.
  close: { display: 'none' },
});

const asItIs = (number: string): string => number;

export interface PersonCardProps extends Omit<ContactActions, 'extras' | 'onOpen'> {
  /** As it was when it was opened. */
  readonly contact: Contact;
  readonly people: PeopleByEmail;
  readonly extras: ContactExtras;
  readonly formatter: EnvironmentNumbers['formatter'];
  readonly onClose: () => void;
}

/** The card of somebody, over the list; fetched when it is first looked at. */
export function PersonCard({ contact, people, formatter, ...card }: PersonCardProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const load = useCallback(async () => {
    const [{ ContactCard }, format] = await Promise.all([
      import('../../../shared/ui/contacts/contact-card'),
      // Numbers can be read as they are, too.
      formatter().catch(() => asItIs),
    ]);
    return { ContactCard, format };
  }, [formatter]);
  const { value, failed, retry } = useLoaded(load, true);
  const { email } = contact;
  // Who is in the item may become better known while the card is open.
  const { contact: known } = useHolder(people, email ?? '');
  return (
    <div className={styles.root}>
      {failed && (
        <BlankSlate icon={<CloudError32Regular />} title={text('outlook.part-failed')}>
          <Button appearance="primary" onClick={retry}>
            {text('common.retry')}
          </Button>
          <Button onClick={card.onClose}>{text('people.back')}</Button>
        </BlankSlate>
      )}
      {value && (
        <value.ContactCard
          contact={known ? { ...known, email } : contact}
          format={value.format}
          takesFocus
          closeClass={styles.close}
          {...card}
        />
      )}
      {!value && !failed && <ContactSkeleton />}
    </div>
  );
}
