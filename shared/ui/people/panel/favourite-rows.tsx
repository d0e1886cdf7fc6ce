import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  ChevronDoubleDown20Regular,
  ChevronDoubleUp20Regular,
  ReOrderDotsVertical20Regular,
} from '@fluentui/react-icons';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Contact } from '../../../contacts/contact';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import type { RowArrangement } from '../../contacts/contact-row';
import { ContactRows, type ContactRowsProps } from '../../contacts/contact-rows';
import { RowButton } from '../../contacts/row-button';
import { ActionMenu } from '../../controls/action-menu';
import { touch } from '../../controls/breakpoints';
import type { PeopleDesk } from '../people-desk';
import { moves, moveTo, placeAfter, type Move } from './favourite-moves';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  handle: {
    cursor: 'grab',
    minWidth: '24px',
    marginInline: `-${tokens.spacingHorizontalS}`,
    [touch]: { minWidth: '32px' },
  },
  // Lines where a row would come to be; a border would move what is under the pointer.
  above: { boxShadow: `0 -2px 0 0 ${tokens.colorBrandStroke1}`, outline: '0 solid transparent' },
  below: { boxShadow: `0 2px 0 0 ${tokens.colorBrandStroke1}`, outline: '0 solid transparent' },
  lifted: { opacity: 0.5 },
});

const icons = {
  first: <ChevronDoubleUp20Regular />,
  up: <ArrowUp20Regular />,
  down: <ArrowDown20Regular />,
  last: <ChevronDoubleDown20Regular />,
} as const satisfies Record<Move, ReactNode>;

/** Rows of favourites, put in order by dragging them, by a menu, and by Alt with the arrow keys. */
export function favouriteRows(desk: PeopleDesk): ComponentType<ContactRowsProps> {
  return function FavouriteRows(props: ContactRowsProps): ReactNode {
    const { contacts } = props;
    const styles = useStyles();
    const text = useText();
    const announce = useAnnounce();
    const root = useRef<HTMLDivElement>(null);
    const [dragged, setDragged] = useState<number>();
    const [over, setOver] = useState<number>();
    /** The row that has the focus once the list is in its new order. */
    const wanted = useRef<{ readonly index: number; readonly inside: boolean }>(undefined);

    useEffect(() => {
      if (!wanted.current) return;
      const { index, inside } = wanted.current;
      wanted.current = undefined;
      const row = root.current?.querySelector<HTMLElement>(`[data-row="${String(index)}"]`);
      (inside ? row?.querySelector('button') : row)?.focus();
    }, [contacts]);

    const arrangement = useMemo((): RowArrangement => {
      const go = (contact: Contact, from: number, to: number): void => {
        if (!desk.personal || from === to) return;
        moveTo(desk.personal, contacts, from, to);
        const { displayName: name } = contact;
        announce(text('people.moved', { name, place: to + 1, count: contacts.length }));
      };
      const finish = (): void => {
        setDragged(undefined);
        setOver(undefined);
      };
      const keyed = (event: KeyboardEvent<HTMLElement>, contact: Contact, index: number): void => {
        const move = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
        if (!event.altKey || event.ctrlKey || event.metaKey || !move) return;
        event.preventDefault();
        const to = placeAfter(move, index, contacts.length);
        wanted.current = { index: to, inside: false };
        go(contact, index, to);
      };
      return {
        handle: (contact, index, tabIndex) => (
          <ActionMenu
            name={text('people.arrange', { name: contact.displayName })}
            choices={moves
              .filter((move) => placeAfter(move, index, contacts.length) !== index)
              .map((move) => ({
                key: move,
                label: text(`people.move.${move}`),
                icon: icons[move],
                onSelect: () => {
                  const to = placeAfter(move, index, contacts.length);
                  wanted.current = { index: to, inside: true };
                  go(contact, index, to);
                },
              }))}
            button={(menu) => (
              <RowButton
                name={text('people.arrange', { name: contact.displayName })}
                icon={<ReOrderDotsVertical20Regular />}
                className={styles.handle}
                tabIndex={tabIndex}
                {...menu}
              />
            )}
          />
        ),
        props: (contact, index) => ({
          draggable: true,
          'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown',
          className: mergeClasses(
            index === dragged && styles.lifted,
            dragged !== undefined && index === over && (over > dragged ? styles.below : styles.above),
          ),
          onKeyDown: (event) => {
            keyed(event, contact, index);
          },
          onDragStart: (event: DragEvent<HTMLElement>) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', contact.displayName);
            setDragged(index);
          },
          onDragOver: (event: DragEvent<HTMLElement>) => {
            if (dragged === undefined) return;
            event.preventDefault();
            setOver(index);
          },
          onDrop: (event: DragEvent<HTMLElement>) => {
            event.preventDefault();
            const moved = dragged === undefined ? undefined : contacts[dragged];
            if (dragged !== undefined && moved) go(moved, dragged, index);
            finish();
          },
          onDragEnd: finish,
        }),
      };
    }, [contacts, dragged, over, announce, text, styles]);

    return (
      <div ref={root} className={styles.root}>
        <ContactRows {...props} arrangement={arrangement} />
      </div>
    );
  };
}
