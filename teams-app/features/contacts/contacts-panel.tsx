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
import type { Contact } from '../../../shared/contacts/contact';
import type { PresenceSource } from '../../../shared/presence/presence';
import type { PeopleFilter } from '../../../shared/contacts/people/people-filter';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ContactActions } from '../../../shared/ui/contacts/contact-actions';
import { ContactList } from '../../../shared/ui/contacts/contact-list';
import { PeopleFilters } from '../../../shared/ui/contacts/people-filters';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import type { PeopleDesk } from '../../../shared/ui/people/people-desk';
import { CardPlace, type FormatNumber } from './card-place';
import { EmptyPeople } from './empty-people';
import { useCloudState } from './use-cloud-state';

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
  const { people, openContact } = desk;
  const [filter, setFilter] = useState<PeopleFilter>('all');
  const list = useRef<HTMLDivElement>(null);
  const cloud = useCloudState(people);
  const id = useSyncExternalStore(
    useCallback((changed) => openContact.watch(changed), [openContact]),
    () => openContact.current(),
  );
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
    openContact.open(undefined);
    // The list is hidden while a card covers it; the row takes the focus once it can.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    });
  }, [openContact]);
  useEffect(() => {
    if (id === undefined) return undefined;
    return onBack(() => {
      close();
      return true;
    });
  }, [id, close, onBack]);
  const { photos, presences, favourites, lastNumbers } = desk;
  const extras = useMemo(
    () => ({ photos, presences, colleagues, favourites, lastNumbers }),
    [photos, presences, colleagues, favourites, lastNumbers],
  );
  const retry = (): void => {
    desk.retryCloud();
  };
  return (
    <div className={styles.root}>
      <div className={styles.inner}>
        <div ref={list} className={mergeClasses(styles.list, id !== undefined && styles.covered)}>
          <ContactList
            source={people.view(filter)}
            reader={reader}
            turn={filter}
            searching={cloud.searching}
            filters={
              <>
                <PeopleFilters chosen={filter} onChoose={setFilter} />
                {cloud.kind === 'failed' && filter !== 'directory' && (
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
            empty={<EmptyPeople filter={filter} cloud={cloud.kind} onRetry={retry} />}
            extras={extras}
            onOpen={onOpen}
            {...actions}
          />
        </div>
        {id !== undefined && (
          <div className={styles.card}>
            <CardPlace
              id={id}
              people={people}
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
