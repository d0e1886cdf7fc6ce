import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CallInbound20Regular,
  CallMissed20Regular,
  CallOutbound20Regular,
  Voicemail20Regular,
} from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import type { CallRecord } from '../../call-log/call-record';
import type { ContactOfRecord } from '../../call-log/contact-of-record';
import { useText } from '../app-root/use-text';
import type { Dial } from '../use-dialling';
import { HistoryRowActions } from './history-row-actions';
import { recordName, wordsOf } from './record-words';
import { slim } from './slim';

/** px; moving by keys reckons with it. */
export const HISTORY_ROW_HEIGHT = 64;

const useStyles = makeStyles({
  row: {
    height: `${String(HISTORY_ROW_HEIGHT)}px`,
    boxSizing: 'border-box',
    padding: `2px ${tokens.spacingHorizontalXS}`,
  },
  inner: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [slim]: { padding: `0 ${tokens.spacingHorizontalXS}`, gap: tokens.spacingHorizontalS },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  missedIcon: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  // The stronger red of states is too weak for text on a dark page.
  missed: { color: tokens.colorPaletteRedForeground1 },
  weak: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  when: { flexShrink: 0, textAlign: 'end', [slim]: { display: 'none' } },
  whenOnPhone: { display: 'none', [slim]: { display: 'inline' } },
});

const icons = {
  incoming: <CallInbound20Regular />,
  outgoing: <CallOutbound20Regular />,
  missed: <CallMissed20Regular />,
  voicemail: <Voicemail20Regular />,
};

export interface HistoryRowProps {
  readonly record: CallRecord;
  readonly index: number;
  readonly count: number;
  /** The row the Tab key stops at. */
  readonly current: boolean;
  /** When it was: in words, and in full. */
  readonly when: string;
  readonly moment: string;
  readonly dial: Dial;
  readonly onDelete: (record: CallRecord) => void;
  readonly onAddToContacts: ((who: ContactOfRecord) => void) | undefined;
  readonly onFocusRow: (index: number) => void;
}

/** One record: who, when, how it ended, and what can be done about it. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps): ReactNode {
  const { record, index, count, current, when, moment, dial, onDelete, onAddToContacts, onFocusRow } = props;
  const styles = useStyles();
  const text = useText();
  const tabIndex = current ? 0 : -1;
  const name = recordName(record, text);
  const missed = record.kind === 'missed';
  const told = missed && record.outcome !== 'declined' && record.outcome !== 'answered-elsewhere';
  const words = wordsOf(record, text);
  // Where there is no room for all of it, when it was says more than its number.
  const [first, ...rest] = words;
  return (
    <div role="listitem" aria-setsize={count} aria-posinset={index + 1} className={styles.row}>
      <div
        role="group"
        aria-label={[
          name,
          ...words,
          ...(record.count > 1 ? [text('call-log.count', { count: record.count })] : []),
          when,
        ].join(', ')}
        data-row={index}
        data-record={record.id}
        tabIndex={tabIndex}
        className={styles.inner}
        onFocus={() => {
          onFocusRow(index);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Delete') return;
          event.preventDefault();
          onDelete(record);
        }}
      >
        <span className={mergeClasses(styles.icon, told && styles.missedIcon)} aria-hidden="true">
          {icons[record.outcome === 'voicemail' ? 'voicemail' : record.kind]}
        </span>
        <div className={styles.words}>
          <span className={mergeClasses(styles.name, told && styles.missed)}>
            <bdi className={styles.line}>{name}</bdi>
            {record.count > 1 && <span>({record.count})</span>}
          </span>
          <span className={mergeClasses(styles.line, styles.weak)}>
            {first}
            <span className={styles.whenOnPhone}> · {when}</span>
            {rest.map((word) => ` · ${word}`).join('')}
          </span>
        </div>
        <time
          className={mergeClasses(styles.weak, styles.when)}
          dateTime={new Date(record.startedAt).toISOString()}
          title={moment}
        >
          {when}
        </time>
        <HistoryRowActions
          record={record}
          name={name}
          tabIndex={tabIndex}
          dial={dial}
          onDelete={onDelete}
          onAddToContacts={onAddToContacts}
        />
      </div>
    </div>
  );
});
