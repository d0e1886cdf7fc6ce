import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Contact } from '../../../contacts/contact';
import { groupOf, type PeopleFilter, type PeopleList } from '../../../contacts/people/people-filter';
import type { PresenceSource } from '../../../presence/presence';
import { useText } from '../../app-root/use-text';
import type { ContactActions } from '../../contacts/contact-actions';
import { ContactList } from '../../contacts/contact-list';
import { PeopleFilters } from '../../contacts/people-filters';
import { NoticeBar } from '../../controls/notice-bar';
import type { ReadDialInput } from '../../dialpad/read-dial-input';
import type { PeopleDesk } from '../../people/people-desk';
import { CardPlace, type FormatNumber } from './card-place';
import { EmptyPeople } from './empty-people';
import { PanelTools } from './panel-tools';
import { TaskPlace } from './task-place';
import { useCloudState } from './use-cloud-state';
import { useFavouriteRows } from './use-favourite-rows';
import { usePersonal } from './use-personal';
import { useRefusals } from './use-refusals';

/** Room for a card beside the list. */
const roomy = '@container (min-width: 720px)';
const tight = '@container (max-width: 719.98px)';

const useStyles = makeStyles({
  root: { containerType: 'inline-size', display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  inner: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0, minWidth: 0 },
  // Not display: the list keeps its place.
  covered: { [tight]: { visibility: 'hidden' } },
  card: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [tight]: { position: 'absolute', inset: 0 },
    [roomy]: { width: '340px', flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  onlyTight: { [roomy]: { display: 'none' } },
  onlyRoomy: { [tight]: { display: 'none' } },
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

export interface ContactsPanelProps extends Omit<ContactActions, 'onOpen' | 'extras'> {
  readonly desk: PeopleDesk;
  readonly reader: () => Promise<ReadDialInput>;
  readonly formatter: () => Promise<FormatNumber>;
  /** Presence of users of the telephone system, by their extension. */
  readonly colleagues?: PresenceSource | undefined;
  /** The host's back button; the answer ends it. */
  readonly onBack: (listener: () => boolean) => () => void;
}

/** Everybody one may call, whose contacts they are, and the card of one of them. */
export function ContactsPanel({
  desk,
  colleagues,
  reader,
  formatter,
  onBack,
  ...actions
}: ContactsPanelProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { people, openContact, task } = desk;
  const [wanted, choose] = useState<PeopleList>('all');
  const list = useRef<HTMLDivElement>(null);
  const cloud = useCloudState(people);
  const personal = usePersonal(desk);
  useRefusals(desk);
  const id = useSyncExternalStore(
    useCallback((changed) => openContact.watch(changed), [openContact]),
    () => openContact.current(),
  );
  const doing = useSyncExternalStore(
    useCallback((changed) => task.watch(changed), [task]),
    () => task.current(),
  );
  const offers = (filter: PeopleFilter): boolean =>
    (filter !== 'personal' && filter !== 'microsoft365') || personal.display[filter];
  const there = (list: PeopleList): boolean => {
    const group = groupOf(list);
    return group === undefined
      ? offers(list as PeopleFilter)
      : personal.groups.some(({ id: known }) => known === group);
  };
  // What is chosen may be hidden or deleted on another device.
  const filter = there(wanted) ? wanted : 'all';
  const rows = useFavouriteRows(desk, filter === 'favourites');
  // A card that a link opened leaves the focus where the page begins.
  const [asked, setAsked] = useState(false);
  const onOpen = useCallback(
    (contact: Contact) => {
      setAsked(true);
      openContact.open(contact.id);
    },
    [openContact],
  );
  const close = useCallback(() => {
    if (task.current()) task.open(undefined);
    else openContact.open(undefined);
    // Behind what was being done is the card it began at.
    if (openContact.current() !== undefined) {
      setAsked(true);
      return;
    }
    // The list is hidden while a card covers it; the row takes the focus once it can.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    });
  }, [openContact, task]);
  const covered = id !== undefined || doing !== undefined;
  useEffect(() => {
    if (!covered) return undefined;
    return onBack(() => {
      close();
      return true;
    });
  }, [covered, close, onBack]);
  const { photos, presences, favourites, lastNumbers } = desk;
  const extras = useMemo(
    () => ({ photos, presences, colleagues, favourites, lastNumbers }),
    [photos, presences, colleagues, favourites, lastNumbers],
  );
  const retry = (): void => {
    desk.retryCloud();
    desk.renew();
  };
  return (
    <div className={styles.root}>
      <div className={styles.inner}>
        <div ref={list} className={mergeClasses(styles.list, covered && styles.covered)}>
          <ContactList
            source={people.view(filter)}
            reader={reader}
            turn={filter}
            searching={cloud.searching}
            tools={<PanelTools task={task} />}
            rows={rows}
            filters={
              <>
                <PeopleFilters
                  chosen={filter}
                  onChoose={choose}
                  offers={offers}
                  groups={personal.groups}
                  onManageGroups={() => {
                    task.open({ kind: 'groups' });
                  }}
                />
                {cloud.kind === 'failed' && (filter === 'all' || filter === 'microsoft365') && (
                  <div className={styles.notice}>
                    <NoticeBar
                      intent="info"
                      action={
                        <Button size="small" onClick={retry}>
                          {text('common.retry')}
                        </Button>
                      }
                    >
                      {text('people.microsoft365.failed')}
                    </NoticeBar>
                  </div>
                )}
              </>
            }
            empty={
              <EmptyPeople
                list={filter}
                cloud={cloud.kind}
                personal={personal.kind}
                task={task}
                onRetry={retry}
              />
            }
            extras={extras}
            onOpen={onOpen}
            {...actions}
          />
        </div>
        {doing !== undefined && (
          <div className={styles.card}>
            <TaskPlace
              task={doing}
              desk={desk}
              onClose={close}
              onShowGroup={(group) => {
                choose(`group:${group}`);
                close();
              }}
            />
          </div>
        )}
        {id !== undefined && doing === undefined && (
          <div className={styles.card}>
            <CardPlace
              id={id}
              desk={desk}
              extras={extras}
              formatter={formatter}
              onClose={close}
              takesFocus={asked}
              waiting={cloud.kind === 'loading'}
              backClass={styles.onlyTight}
              closeClass={styles.onlyRoomy}
              {...actions}
            />
          </div>
        )}
      </div>
    </div>
  );
}
