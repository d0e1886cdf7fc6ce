import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular, People32Regular, PersonSearch32Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { ContactSource } from '../../contacts/contact-source';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { BlankSlate } from '../controls/blank-slate';
import { narrow } from '../controls/breakpoints';
import { SearchField } from '../controls/search-field';
import type { ReadDialInput } from '../dialpad/read-dial-input';
import type { ContactActions } from './contact-actions';
import { ContactRows, type ContactRowsProps } from './contact-rows';
import { ContactSkeleton } from './contact-skeleton';
import { DialTyped } from './dial-typed';
import { useContactSearch } from './use-contact-search';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [narrow]: {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    },
  },
});

/** A result is said when the person has stopped typing for so long, in ms. */
const SAY_AFTER_MS = 700;

export interface ContactListProps extends ContactActions {
  readonly source: ContactSource;
  /** Reads a number out of what was typed, to offer it when nobody is found; fetched when needed. */
  readonly reader: () => Promise<ReadDialInput>;
  /** Another word here is another list: it begins at its top. */
  readonly turn?: string;
  /** At the end of the field's line. */
  readonly tools?: ReactNode;
  /** Draws the whole list, as long as nothing is searched in it; else `ContactRows`. */
  readonly rows?: ComponentType<ContactRowsProps> | undefined;
  /** Between the field and what it finds. */
  readonly filters?: ReactNode;
  /** Stands where nobody is listed, in place of words about the directory. */
  readonly empty?: ReactNode;
  /** More may be found yet: nobody says that there is nothing. */
  readonly searching?: boolean;
}

/** The people one can call, searched as one types. */
export function ContactList(props: ContactListProps): ReactNode {
  const { source, reader, turn = '', tools, rows, filters, empty, searching = false, ...actions } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const { contacts, text: sought, error, retry } = useContactSearch(source, typed);

  const count = contacts?.length;
  useEffect(() => {
    if (sought === '' || count === undefined || searching) return undefined;
    const timer = setTimeout(() => {
      announce(text('contacts.found', { count }));
    }, SAY_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [sought, count, searching, announce, text]);

  const results = (): ReactNode => {
    if (error) {
      return (
        <BlankSlate
          icon={<CloudError32Regular />}
          title={text('contacts.error')}
          text={text(`error.${error}`)}
        >
          <Button onClick={retry}>{text('common.retry')}</Button>
        </BlankSlate>
      );
    }
    if (!contacts) return <ContactSkeleton />;
    if (contacts.length > 0) {
      const Rows = (sought === '' && rows) || ContactRows;
      return <Rows contacts={contacts} sought={`${turn} ${sought}`} {...actions} />;
    }
    if (sought === '') {
      return (
        empty ?? (
          <BlankSlate
            icon={<People32Regular />}
            title={text('contacts.empty')}
            text={text('contacts.empty.help')}
          />
        )
      );
    }
    return (
      <BlankSlate
        icon={<PersonSearch32Regular />}
        title={text(searching ? 'people.searching' : 'contacts.none', { text: sought })}
        text={searching ? undefined : text('contacts.none.help')}
      >
        <DialTyped typed={sought} reader={reader} dial={actions.dial} />
      </BlankSlate>
    );
  };
  return (
    <div ref={root} className={styles.root} data-sought={sought}>
      <div role="search" className={styles.search}>
        <SearchField
          name={text('contacts.search')}
          value={typed}
          onChange={setTyped}
          onLeave={() => {
            root.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
          }}
        />
        {tools}
      </div>
      {filters}
      {results()}
    </div>
  );
}
