import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular, PersonQuestionMarkRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Contact } from '../../../contacts/contact';
import { useText } from '../../app-root/use-text';
import type { ContactActions } from '../../contacts/contact-actions';
import type { ContactExtras } from '../../contacts/contact-extras';
import { BlankSlate } from '../../controls/blank-slate';
import { useLoaded } from '../../use-loaded';
import type { PeopleDesk } from '../people-desk';

const useStyles = makeStyles({
  waiting: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalM, padding: '64px 24px' },
});

export type FormatNumber = (number: string) => string;

export interface CardPlaceProps extends ContactActions {
  readonly id: string;
  readonly desk: PeopleDesk;
  readonly extras: ContactExtras;
  /** Fetches what writes numbers as people read them. */
  readonly formatter: () => Promise<FormatNumber>;
  readonly onClose: () => void;
  readonly takesFocus: boolean;
  readonly backClass: string;
  readonly closeClass: string;
  /** Microsoft 365 may know the contact yet. */
  readonly waiting: boolean;
}

const asItIs: FormatNumber = (number) => number;

/** Where the card of the open contact stands; the card is fetched when it is first looked at. */
export function CardPlace({ id, desk, formatter, waiting, ...card }: CardPlaceProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { people } = desk;
  const load = useCallback(async () => {
    const [{ ContactCard }, { CardManage }, format] = await Promise.all([
      import('../../contacts/contact-card'),
      import('./card-manage'),
      // Numbers can be read as they are, too.
      formatter().catch(() => asItIs),
    ]);
    return { ContactCard, CardManage, format };
  }, [formatter]);
  const { value, failed, retry } = useLoaded(load, true);
  const [known, setKnown] = useState<{ readonly id: string; readonly contact: Contact | undefined }>();
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      people.find(id).then(
        (contact) => {
          if (!gone) setKnown({ id, contact });
        },
        () => {
          if (!gone) setKnown({ id, contact: undefined });
        },
      );
    };
    look();
    const end = people.watch(look);
    return () => {
      gone = true;
      end();
    };
  }, [people, id]);

  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  const here = known?.id === id ? known : undefined;
  if (value && here?.contact)
    return (
      <value.ContactCard
        contact={here.contact}
        format={value.format}
        manage={<value.CardManage contact={here.contact} desk={desk} onGone={card.onClose} />}
        {...card}
      />
    );
  if (value && here && !waiting) {
    return (
      <BlankSlate
        icon={<PersonQuestionMarkRegular fontSize={32} />}
        title={text('people.card.missing')}
        text={text('people.card.missing.help')}
      >
        <Button onClick={card.onClose}>{text('people.back')}</Button>
      </BlankSlate>
    );
  }
  return (
    <Skeleton aria-label={text('common.loading')} aria-busy="true" className={styles.waiting}>
      <SkeletonItem shape="circle" size={96} />
      <SkeletonItem size={24} />
      <SkeletonItem size={48} />
    </Skeleton>
  );
}
