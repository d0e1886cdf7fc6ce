import { Badge, mergeClasses, Text } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { MailMessage } from '../../../shared/api/preview-mailbox-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { useListStyles } from './list-styles';

export interface MessageListProps {
  readonly messages: readonly MailMessage[];
  /** The id of the message that is open. */
  readonly current: string | undefined;
  readonly onOpen: (message: MailMessage) => void;
}

/** The inbox, the newest first. */
export function MessageList({ messages, current, onOpen }: MessageListProps) {
  const styles = useListStyles();
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        {text('outlook-preview.inbox')}
      </Text>
      <ul className={styles.list}>
        {messages
          .toSorted((a, b) => b.received - a.received)
          .map((message) => (
            <li key={message.id}>
              <button
                type="button"
                className={mergeClasses(styles.entry, message.id === current && styles.current)}
                aria-current={message.id === current}
                onClick={() => {
                  onOpen(message);
                }}
              >
                <span className={styles.row}>
                  <Text weight={message.unread ? 'bold' : 'regular'} className={styles.grow}>
                    {message.from.name}
                  </Text>
                  <Text size={200} className={styles.quiet}>
                    {formatDate(message.received, { weekday: 'short', hour: 'numeric', minute: '2-digit' })}
                  </Text>
                </span>
                <Text weight={message.unread ? 'semibold' : 'regular'} className={styles.grow}>
                  {message.subject}
                </Text>
                <span className={styles.row}>
                  {message.request && (
                    <Badge appearance="tint" color="informative">
                      {text('outlook-preview.request')}
                    </Badge>
                  )}
                  {message.unread && (
                    <Badge appearance="tint" color="brand">
                      {text('outlook-preview.unread')}
                    </Badge>
                  )}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
