import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import type { WindowNotice } from './window-notice';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, flexShrink: 0 },
});

export interface WindowNoticesProps {
  readonly notices: readonly WindowNotice[];
  readonly onDismiss: (id: string) => void;
  readonly onSendAnyway: () => void;
}

/** What Outlook says about the add-in, above the item. */
export function WindowNotices({ notices, onDismiss, onSendAnyway }: WindowNoticesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.list} role="status">
      {notices.map((notice) => (
        <MessageBar
          key={notice.id}
          layout="multiline"
          intent={/^(not-|blocked)/.test(notice.kind) ? 'warning' : 'info'}
          icon={notice.kind === 'working' ? <Spinner size="tiny" /> : undefined}
        >
          <MessageBarBody>{wordsOf(notice, text)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={text('outlook-preview.dismiss')}
                onClick={() => {
                  onDismiss(notice.id);
                }}
              />
            }
          >
            {notice.kind === 'not-sent' && (
              <Button size="small" onClick={onSendAnyway}>
                {text('outlook-preview.send-anyway')}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

function wordsOf(notice: WindowNotice, text: TextOf): string {
  switch (notice.kind) {
    case 'working':
    case 'not-loaded':
    case 'not-completed':
      return text(`outlook-preview.${notice.kind}`, { label: notice.label });
    case 'not-sent':
      return text('outlook-preview.not-sent', { message: notice.message });
    case 'blocked':
      return text('outlook-preview.wish.blocked', { url: notice.url });
    case 'persona':
      return text('outlook-preview.wish.persona', { email: notice.email });
    case 'new-message':
      return text('outlook-preview.wish.new-message', { to: notice.to });
  }
}
