import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useText } from '../../shared/ui/app-root/use-text';
import type { HostNotice } from './host-notice';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface HostNoticesProps {
  readonly notices: readonly HostNotice[];
  readonly onDismiss: (id: string) => void;
}

/** What the real Teams would have done, told in words. */
export function HostNotices({ notices, onDismiss }: HostNoticesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.list} role="status">
      {notices.map((notice) => (
        <MessageBar key={notice.id} intent={notice.kind === 'blocked' ? 'warning' : 'info'}>
          <MessageBarBody>
            {text(`preview.notice.${notice.kind}`, {
              ...('url' in notice && { url: notice.url }),
              ...('users' in notice && { users: notice.users }),
            })}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={text('call.action.dismiss')}
                onClick={() => {
                  onDismiss(notice.id);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
