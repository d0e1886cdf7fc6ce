import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular, Delete20Regular, History32Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { CallRecord } from '../../call-log/call-record';
import type { ContactOfRecord } from '../../call-log/contact-of-record';
import type { LoggedCalls } from '../../call-log/logged-calls';
import { passesFilter } from '../../call-log/record-filter';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { ContactSkeleton } from '../contacts/contact-skeleton';
import { BlankSlate } from '../controls/blank-slate';
import { slim } from './slim';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import type { Dial } from '../use-dialling';
import { ClearDialog } from './clear-dialog';
import { HistoryFilters, type HistoryFilter } from './history-filters';
import { HistoryRows } from './history-rows';
import { useCallLog } from './use-call-log';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [slim]: {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      gap: tokens.spacingHorizontalXXS,
    },
  },
  filters: { flexGrow: 1, minWidth: 0 },
  failure: { padding: `0 ${tokens.spacingHorizontalL}` },
});

export interface CallHistoryProps {
  readonly calls: LoggedCalls;
  readonly dial: Dial;
  /** Whether it is looked at now: what is looked at is not new any more. */
  readonly visible: boolean;
  /** Opens what adds the other side of a call to the user's contacts. Absent: not offered. */
  readonly onAddToContacts?: ((who: ContactOfRecord) => void) | undefined;
}

/** The calls of this user, from every device (guide, chapters 3 and 6: "Historique"). */
export function CallHistory({ calls, dial, visible, onAddToContacts }: CallHistoryProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { log, error } = useCallLog(calls);
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    const look = (): void => {
      if (visible && document.visibilityState === 'visible') void calls.see();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, [visible, calls, log?.revision]);

  useEffect(() => {
    // Where no hub connects, nobody else has asked.
    if (!calls.snapshot().log) void calls.load();
  }, [calls]);

  /** Says what has been done, or why it could not be. */
  const change = (work: Promise<void>, done: string): void => {
    setFailure(undefined);
    work.then(
      () => {
        announce(done);
      },
      (reason: unknown) => {
        const code = errorCodeOf(reason);
        setFailure(code);
        announce(text(`error.${code}`), 'assertive');
      },
    );
  };
  const remove = ({ id }: CallRecord): void => {
    change(calls.remove(id), text('call-log.deleted'));
  };
  const clear = (): void => {
    setAsking(false);
    change(calls.clear(filter === 'all' ? undefined : filter), text('call-log.all-deleted'));
  };
  const shown = log?.records.filter((record) => filter === 'all' || passesFilter(record, filter));
  const groups = Boolean(log?.records.some((record) => passesFilter(record, 'groups')));

  const list = (): ReactNode => {
    if (error) {
      return (
        <BlankSlate
          icon={<CloudError32Regular />}
          title={text('call-log.error')}
          text={text(`error.${error}`)}
        >
          <Button onClick={() => void calls.load()}>{text('common.retry')}</Button>
        </BlankSlate>
      );
    }
    if (!shown) return <ContactSkeleton />;
    if (shown.length > 0) {
      return (
        <HistoryRows
          key={filter}
          records={shown}
          dial={dial}
          onDelete={remove}
          onAddToContacts={onAddToContacts}
        />
      );
    }
    return (
      <BlankSlate
        icon={<History32Regular />}
        title={text(`call-log.empty.${filter}`)}
        text={filter === 'all' ? text('call-log.empty.help') : undefined}
      />
    );
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <div className={styles.filters}>
          <HistoryFilters value={filter} groups={groups} onChange={setFilter} />
        </div>
        <IconButton
          name={text('call-log.delete-all')}
          icon={<Delete20Regular />}
          disabledFocusable={!shown?.length}
          onClick={() => {
            setAsking(true);
          }}
        />
      </div>
      {failure && (
        <div className={styles.failure}>
          <ErrorText>{text(`error.${failure}`)}</ErrorText>
        </div>
      )}
      {list()}
      {asking && (
        <ClearDialog
          filter={filter}
          onDelete={clear}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
