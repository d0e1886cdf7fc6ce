import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Contact } from '../../../shared/contacts/contact';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactList } from '../../../shared/ui/contacts/contact-list';
import { panePeople } from '../../session/pane-people';
import { DialpadPage } from '../../view/dialpad-page';
import type { ViewProps } from '../../view/view-props';
import { CallsOff } from './calls-off';
import { ItemPeopleList } from './item-people-list';
import { PersonCard } from './person-card';
import { useCloud } from './use-cloud';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // Not display: the list keeps its place.
  covered: { visibility: 'hidden' },
});

/** What opened the card of somebody, in the list of the item or among what was found. */
function openerOf(list: HTMLElement | null, { email }: Contact): HTMLElement | undefined {
  const inItem = [...(list?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
  return (
    inItem.find(({ dataset }) => dataset['person'] === email) ??
    list?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ??
    undefined
  );
}

/** Teams' own address of a chat: it opens the application, or the page of it. */
const chatWith = (email: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`;

/** “Call a contact”: the people of the item, the numbers in its text, and everybody else by search. */
export function PeopleView(props: ViewProps): ReactNode {
  const { settings } = props.desk;
  const off = settings.settings?.callFromOutlook.value === false;
  return off ? <CallsOff settings={settings} /> : <Callable {...props} />;
}

function Callable({ desk, host, item, dial }: ViewProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [dialpad, setDialpad] = useState(false);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Contact>();
  const people = panePeople(desk, window);
  const { photos, presences, favourites, lastNumbers } = people.desk;
  const extras = useMemo(
    () => ({ photos, presences, favourites, lastNumbers }),
    [photos, presences, favourites, lastNumbers],
  );
  const { searching } = useCloud(people.desk.people);
  const tell = useCallback(
    (error: unknown) => {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    },
    [announce, text],
  );
  const actions = {
    dial,
    extras,
    onChat: useCallback(
      (email: string) => {
        host.openLink(chatWith(email)).catch(tell);
      },
      [host, tell],
    ),
    onEmail: useCallback(
      (email: string) => {
        host.writeMail(email).catch(tell);
      },
      [host, tell],
    ),
  };
  const { reader } = desk.numbers;
  if (dialpad) {
    return (
      <DialpadPage
        back={text('outlook-people.back')}
        onBack={() => {
          setDialpad(false);
        }}
        reader={reader}
        dial={dial}
      />
    );
  }
  return (
    <div className={styles.root}>
      <div ref={list} className={mergeClasses(styles.list, card && styles.covered)}>
        <ContactList
          source={people.searched}
          reader={reader}
          searching={searching}
          empty={
            <ItemPeopleList
              item={item}
              account={host.account}
              desk={desk}
              people={people}
              onDialpad={() => {
                setDialpad(true);
              }}
              onOpen={setCard}
              {...actions}
            />
          }
          onOpen={setCard}
          {...actions}
        />
      </div>
      {card && (
        <PersonCard
          contact={card}
          people={people.byEmail}
          formatter={desk.numbers.formatter}
          onClose={() => {
            setCard(undefined);
            // The list can take the focus once it is no longer covered.
            requestAnimationFrame(() => {
              openerOf(list.current, card)?.focus();
            });
          }}
          {...actions}
        />
      )}
    </div>
  );
}
