import { makeStyles, tokens } from '@fluentui/react-components';
import {
  Call20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  PersonAdd20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { targetOf, type CallRecord } from '../../call-log/call-record';
import { contactOfRecord, type ContactOfRecord } from '../../call-log/contact-of-record';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import { IconButton } from '../controls/icon-button';
import type { Dial } from '../use-dialling';
import { slim } from './slim';

const useStyles = makeStyles({
  roomy: { [slim]: { display: 'none' } },
  folded: { display: 'none', [slim]: { display: 'contents' } },
  actions: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXXS },
});

export interface HistoryRowActionsProps {
  readonly record: CallRecord;
  /** Who it is about, on screen. */
  readonly name: string;
  readonly tabIndex: number;
  readonly dial: Dial;
  readonly onDelete: (record: CallRecord) => void;
  /** Absent: not offered. */
  readonly onAddToContacts: ((who: ContactOfRecord) => void) | undefined;
}

/** What can be done about a record: calling first; the rest is a menu where there is no room for it. */
export function HistoryRowActions(props: HistoryRowActionsProps): ReactNode {
  const { record, name, tabIndex, dial, onDelete, onAddToContacts } = props;
  const styles = useStyles();
  const text = useText();
  const target = targetOf(record);
  const call = (media: 'audio' | 'video') => () => {
    if (target) dial(target, media);
  };
  const further = [
    ...(target
      ? [
          {
            key: 'video',
            label: text('call.action.video-call'),
            icon: <Video20Regular />,
            onSelect: call('video'),
          },
        ]
      : []),
    ...(target?.kind === 'number' && onAddToContacts
      ? [
          {
            key: 'add',
            label: text('call-log.add-contact'),
            icon: <PersonAdd20Regular />,
            onSelect: () => {
              onAddToContacts(contactOfRecord(record));
            },
          },
        ]
      : []),
    {
      key: 'delete',
      label: text('call-log.delete'),
      icon: <Delete20Regular />,
      onSelect: () => {
        onDelete(record);
      },
    },
  ];
  return (
    <div className={styles.actions}>
      <IconButton
        name={text('call.action.audio-call')}
        icon={<Call20Regular />}
        tabIndex={tabIndex}
        disabled={!target}
        onClick={call('audio')}
      />
      {further.map(({ key, label, icon, onSelect }) => (
        <IconButton
          key={key}
          className={styles.roomy}
          name={label}
          icon={icon}
          tabIndex={tabIndex}
          onClick={onSelect}
        />
      ))}
      <span className={styles.folded}>
        <ActionMenu
          name={text('call-log.more', { name })}
          choices={further}
          button={(menu) => (
            <IconButton
              name={text('call-log.more', { name })}
              icon={<MoreHorizontal20Regular />}
              tabIndex={tabIndex}
              {...menu}
            />
          )}
        />
      </span>
    </div>
  );
}
