import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { useText } from '../app-root/use-text';
import { narrow } from '../controls/breakpoints';
import { useMedia } from '../controls/use-media';
import { useNarrowerThan } from '../controls/use-narrower-than';
import type { ContactActions } from './contact-actions';
import { ContactRow, type RowArrangement } from './contact-row';
import { ROW_HEIGHT } from './row-height';
import { drawnRows } from './row-window';
import { useRovingRows } from './use-roving-rows';
import { useRowWindow } from './use-row-window';

/** Room for a name beside its number and every button; with a card at its side a list has less. CSS pixels. */
const WHOLE_ROW = 460;

const useStyles = makeStyles({
  list: { overflowY: 'auto', flexGrow: 1, minHeight: '128px', overscrollBehavior: 'contain' },
  rows: { position: 'relative', margin: `${tokens.spacingVerticalXS} 0` },
});

export interface ContactRowsProps extends ContactActions {
  readonly contacts: readonly Contact[];
  /** What they were found by; another text begins at the top again. */
  readonly sought: string;
  /** Where their user puts them in order. */
  readonly arrangement?: RowArrangement | undefined;
}

/** However many contacts, only the rows in sight are in the page. */
export function ContactRows({ contacts, sought, ...actions }: ContactRowsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const count = contacts.length;
  const shown = useRowWindow(list, count, ROW_HEIGHT);
  const { current, focused, onKeyDown, onFocusRow, onBlur } = useRovingRows(list, count, ROW_HEIGHT, sought);
  const isNarrow = useNarrowerThan(list, WHOLE_ROW);
  const compact = useMedia(narrow) || isNarrow;
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [sought]);
  // The row of the Tab key must exist even when it is scrolled away, or the list could not be entered.
  const stop = focused >= 0 ? focused : current;
  return (
    <div ref={list} className={styles.list}>
      <div
        role="list"
        aria-label={text('contacts.title')}
        className={styles.rows}
        style={{ height: count * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {drawnRows(shown, count, stop).map((index) => {
          const contact = contacts[index];
          return (
            contact && (
              <ContactRow
                // By place: what is typed changes the words of rows that are there already.
                key={index}
                contact={contact}
                index={index}
                count={count}
                current={index === current}
                compact={compact}
                onFocusRow={onFocusRow}
                {...actions}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
