import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
  type MessageBarIntent,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { ItemNotification } from '../../outlook-host/item-content';
import type { OpenItem } from '../../outlook-host/open-item';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, flexShrink: 0 },
});

/** `ItemNotificationMessageType`. */
const PROGRESS = 1;
const ERROR = 2;
const WRITE = 2;

export interface ItemBarsProps {
  readonly item: OpenItem;
  readonly notifications: readonly ItemNotification[];
}

/** The bars above an item: whose calendar it is in, and what an add-in says about it. */
export function ItemBars({ item, notifications }: ItemBarsProps) {
  const styles = useStyles();
  const text = useText();
  const { shared } = item;
  return (
    <div className={styles.list} role="status">
      {shared && (
        <MessageBar layout="multiline" intent="info">
          <MessageBarBody>
            {text('outlook-preview.shared', { name: shared.owner.name })}
            {(shared.permissions & WRITE) === 0 && ` ${text('outlook-preview.read-only')}`}
          </MessageBarBody>
        </MessageBar>
      )}
      {notifications.map(({ key, type, message }) => (
        <MessageBar
          key={key}
          layout="multiline"
          intent={intentOf(type)}
          icon={type === PROGRESS ? <Spinner size="tiny" /> : undefined}
        >
          <MessageBarBody>{message}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={text('outlook-preview.dismiss')}
                onClick={() => {
                  item.change({ notifications: notifications.filter((one) => one.key !== key) });
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}

function intentOf(type: number): MessageBarIntent {
  return type === ERROR ? 'error' : 'info';
}
