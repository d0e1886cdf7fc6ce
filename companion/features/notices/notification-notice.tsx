import { Button } from '@fluentui/react-components';
import * as z from 'zod/mini';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Notice } from '../../controls/notice';
import { usePreference } from '../../controls/use-preference';
import { useWatched } from '../../controls/use-watched';
import type { Desktop } from '../../desktop/desktop';
import type { Preference, Preferences } from '../../preferences/preferences';

/** The person does not want to be asked (again). */
const declinedPreference: Preference<boolean> = {
  key: 'notifications-declined',
  schema: z.boolean(),
  fallback: false,
};

export interface NotificationNoticeProps {
  readonly notifications: Desktop['notifications'];
  readonly preferences: Preferences;
}

/** Says what notifications are for, before the browser asks whether they are allowed. */
export function NotificationNotice({
  notifications,
  preferences,
}: NotificationNoticeProps): ReactElement | null {
  const text = useText();
  const permission = useWatched(notifications);
  const [declined, decline] = usePreference(preferences, declinedPreference);
  if (permission !== 'default' || declined) return null;
  return (
    <Notice
      intent="info"
      title={text('desktop.notifications.title')}
      action={
        <>
          <Button onClick={() => void notifications.request()}>{text('desktop.notifications.allow')}</Button>
          <Button
            appearance="subtle"
            onClick={() => {
              decline(true);
            }}
          >
            {text('desktop.link.not-now')}
          </Button>
        </>
      }
    >
      {text('desktop.notifications.help')}
    </Notice>
  );
}
