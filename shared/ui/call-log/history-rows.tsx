import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { CallRecord } from '../../call-log/call-record';
import type { ContactOfRecord } from '../../call-log/contact-of-record';
import { useText } from '../app-root/use-text';
import { useRovingRows } from '../contacts/use-roving-rows';
import type { Dial } from '../use-dialling';
import { HISTORY_ROW_HEIGHT, HistoryRow } from './history-row';
import { useWhen } from './use-when';

const useStyles = makeStyles({
  list: { overflowY: 'auto', flexGrow: 1, minHeight: '128px', overscrollBehavior: 'contain' },
  rows: { margin: `${tokens.spacingVerticalXS} 0` },
});

export interface HistoryRowsProps {
  readonly records: readonly CallRecord[];
  readonly dial: Dial;
  readonly onDelete: (record: CallRecord) => void;
  readonly onAddToContacts?: ((who: ContactOfRecord) => void) | undefined;
}

/** The records, one stop of the Tab key; arrow keys go from one to the next. */
export function HistoryRows(props: HistoryRowsProps): ReactNode {
  const { records, dial, onDelete, onAddToContacts } = props;
  const styles = useStyles();
  const text = useText();
  const { relative, full } = useWhen();
  const list = useRef<HTMLDivElement>(null);
  const { current, onKeyDown, onFocusRow, onBlur } = useRovingRows(
    list,
    records.length,
    HISTORY_ROW_HEIGHT,
    '',
  );
  const deleting = useRef(false);
  const remove = (record: CallRecord): void => {
    deleting.current = true;
    onDelete(record);
  };
  // Whoever deleted one goes on with the one that has taken its place.
  useLayoutEffect(() => {
    if (!deleting.current) return;
    deleting.current = false;
    list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  }, [records]);
  return (
    <div ref={list} className={styles.list}>
      <div
        role="list"
        aria-label={text('call-log.title')}
        className={styles.rows}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {records.map((record, index) => (
          <HistoryRow
            key={record.id}
            record={record}
            index={index}
            count={records.length}
            current={index === current}
            when={relative(record.startedAt)}
            moment={full(record.startedAt)}
            dial={dial}
            onDelete={remove}
            onAddToContacts={onAddToContacts}
            onFocusRow={onFocusRow}
          />
        ))}
      </div>
    </div>
  );
}
