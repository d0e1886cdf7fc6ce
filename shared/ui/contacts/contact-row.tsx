import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type HTMLAttributes, type ReactNode, type SyntheticEvent } from 'react';
import type { Contact } from '../../contacts/contact';
import { narrow } from '../controls/breakpoints';
import { PersonAvatar } from '../controls/person-avatar';
import { subtitleOf, type ContactActions } from './contact-actions';
import { ContactPicture } from './contact-picture';
import { RowActions } from './row-actions';
import { ROW_HEIGHT } from './row-height';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    height: `${String(ROW_HEIGHT)}px`,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  inner: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: 'calc(100% - 4px)',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
    // Not the hover colour proper: in high contrast that is a cyan on which white words cannot be read.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [narrow]: { padding: `0 ${tokens.spacingHorizontalXS}`, gap: tokens.spacingHorizontalS },
  },
  whole: { cursor: 'pointer' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  opens: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  weak: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  numbers: {
    flexShrink: 0,
    flexBasis: '150px',
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What a list adds to its rows whose order is its user's own. */
export interface RowArrangement {
  /** What moves a row, in front of it. */
  readonly handle: (contact: Contact, index: number, tabIndex: number) => ReactNode;
  /** What makes a row one that can be dragged, and dropped on. */
  readonly props: (contact: Contact, index: number) => HTMLAttributes<HTMLElement>;
}

export interface ContactRowProps extends ContactActions {
  readonly contact: Contact;
  readonly index: number;
  readonly count: number;
  /** The row the Tab key stops at; the buttons of the others are skipped. */
  readonly current: boolean;
  /** On a phone, where there is less room. */
  readonly compact: boolean;
  readonly onFocusRow: (index: number) => void;
  readonly arrangement?: RowArrangement | undefined;
}

export const ContactRow = memo(function ContactRow(props: ContactRowProps): ReactNode {
  const { contact, index, count, current, compact, onFocusRow, arrangement, ...actions } = props;
  const { onOpen, extras } = actions;
  const styles = useStyles();
  const tabIndex = current ? 0 : -1;
  const subtitle = subtitleOf(contact);
  const [first, ...others] = contact.numbers;
  const numbers = first && (others.length > 0 ? `${first.number} +${String(others.length)}` : first.number);
  const below = compact ? [numbers, subtitle].filter(Boolean).join(' · ') : subtitle;
  const arranged = arrangement?.props(contact, index);
  const open =
    onOpen &&
    ((event: SyntheticEvent): void => {
      const pressed = (event.target as Element).closest('button');
      if (!pressed || pressed.dataset['open'] !== undefined) onOpen(contact);
    });
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      {...arranged}
      className={mergeClasses(styles.row, arranged?.className)}
      style={{ top: index * ROW_HEIGHT }}
    >
      <div
        role="group"
        aria-label={contact.displayName}
        data-row={index}
        tabIndex={tabIndex}
        className={mergeClasses(styles.inner, open && styles.whole)}
        onFocus={() => {
          onFocusRow(index);
        }}
        // The name is a button too, for whoever cannot press a row; Enter on the row presses it.
        onClick={open}
      >
        {arrangement?.handle(contact, index, tabIndex)}
        {extras ? (
          <ContactPicture contact={contact} extras={extras} />
        ) : (
          <PersonAvatar name={contact.displayName} />
        )}
        <div className={styles.words}>
          {open ? (
            <button
              type="button"
              data-open
              tabIndex={tabIndex}
              className={mergeClasses(styles.line, styles.name, styles.opens)}
            >
              <bdi>{contact.displayName}</bdi>
            </button>
          ) : (
            <bdi className={mergeClasses(styles.line, styles.name)}>{contact.displayName}</bdi>
          )}
          {below && <span className={mergeClasses(styles.line, styles.weak)}>{below}</span>}
        </div>
        {!compact && <bdi className={mergeClasses(styles.line, styles.weak, styles.numbers)}>{numbers}</bdi>}
        <RowActions contact={contact} tabIndex={tabIndex} compact={compact} {...actions} />
      </div>
    </div>
  );
});
