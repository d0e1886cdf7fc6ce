import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dialpad20Regular, PeopleTeam32Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Contact } from '../../../shared/contacts/contact';
import { dialPlanOf } from '../../../shared/dialing/dialling-settings';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ContactActions } from '../../../shared/ui/contacts/contact-actions';
import type { ContactExtras } from '../../../shared/ui/contacts/contact-extras';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { OutlookItem } from '../../host/outlook-item';
import type { AddInDesk } from '../../session/add-in-desk';
import type { PanePeople } from '../../session/pane-people';
import { GroupSection } from './group-section';
import { NumbersSection } from './numbers-section';
import { useBodyNumbers } from './use-body-numbers';
import { useCloud } from './use-cloud';
import { useItemPeople } from './use-item-people';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overscrollBehavior: 'contain' },
  notices: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    ':empty': { display: 'none' },
  },
  dialpad: { margin: tokens.spacingHorizontalM },
});

export interface ItemPeopleListProps extends Omit<ContactActions, 'extras' | 'onOpen'> {
  readonly item: OutlookItem;
  /** The user's address in Outlook. */
  readonly account: string;
  readonly desk: AddInDesk;
  readonly people: PanePeople;
  readonly extras: ContactExtras;
  readonly onDialpad: () => void;
  readonly onOpen: (contact: Contact) => void;
}

/** The people of the item and the numbers in its text, as long as nobody is searched for. */
export function ItemPeopleList(props: ItemPeopleListProps): ReactNode {
  const { item, account, desk, people, extras, onDialpad, ...actions } = props;
  const styles = useStyles();
  const text = useText();
  const { byEmail } = people;
  const { people: listed, retry } = useItemPeople(item, account);
  const plan = useMemo(() => dialPlanOf(desk.settings), [desk]);
  const { numbers, retry: searchAgain } = useBodyNumbers(item, { plan, formatter: desk.numbers.formatter });
  const cloud = useCloud(people.desk.people);
  const unreachable = useSyncExternalStore(
    useCallback((changed) => byEmail.watch(changed), [byEmail]),
    () => byEmail.error(),
  );
  const again = (onClick: () => void): ReactNode => (
    <Button size="small" onClick={onClick}>
      {text('common.retry')}
    </Button>
  );
  const nobody = listed.kind === 'known' && listed.groups.length === 0;
  // Said once is enough.
  const silent = listed.kind === 'failed' && listed.why === 'silent' && numbers.kind === 'failed';
  return (
    <div className={styles.root}>
      <div className={styles.notices} role="status">
        {listed.kind === 'failed' && (
          <NoticeBar
            intent="warning"
            action={again(() => {
              retry();
              if (numbers.kind === 'failed') searchAgain();
            })}
          >
            {text(`outlook-people.people.${listed.why}`)}
          </NoticeBar>
        )}
        {unreachable && (
          <NoticeBar
            intent="warning"
            action={again(() => {
              byEmail.retry();
            })}
          >
            {text('outlook-people.directory-failed', { why: text(`error.${unreachable}`) })}
          </NoticeBar>
        )}
        {cloud.kind === 'failed' && !unreachable && (
          <NoticeBar
            intent="info"
            action={again(() => {
              people.desk.retryCloud();
            })}
          >
            {text('people.microsoft365.failed')}
          </NoticeBar>
        )}
      </div>
      {listed.kind === 'asking' && <ContactSkeleton />}
      {nobody && (
        <BlankSlate
          icon={<PeopleTeam32Regular />}
          title={text('outlook-people.nobody')}
          text={text('outlook-people.nobody.help')}
        />
      )}
      {listed.kind === 'known' &&
        listed.groups.map((group) => (
          <GroupSection key={group.part} group={group} people={byEmail} extras={extras} {...actions} />
        ))}
      {!silent && <NumbersSection found={numbers} dial={actions.dial} onRetry={searchAgain} />}
      <Button className={styles.dialpad} icon={<Dialpad20Regular />} onClick={onDialpad}>
        {text('outlook-people.dialpad')}
      </Button>
    </div>
  );
}
