import {
  MoreHorizontal20Regular,
  PersonFeedback20Regular,
  PhoneLaptop20Regular,
  Settings20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import type { MenuChoice } from '../controls/menu-choice';
import { IconButton } from '../controls/icon-button';
import { useLoaded } from '../use-loaded';

const loadDialog = () => import('./report-dialog');
const loadEverywhere = () => import('./everywhere-dialog');

export interface ProfileMenuProps {
  /** Who is signed in: their name, and their extension or address. */
  readonly user?: { readonly name: string; readonly detail: string } | undefined;
  /** Made when it is asked for: see `formatReport`. */
  readonly report: () => string;
  readonly supportEmail?: string | undefined;
  readonly onOpenLink: (url: string) => void;
  /** Absent where there is nothing to choose. */
  readonly onSettings?: (() => void) | undefined;
  /** What the page offers beside that. */
  readonly more?: readonly MenuChoice[] | undefined;
  /** Absent where nobody is signed in. */
  readonly onSignOut?: (() => void) | undefined;
  /** Ends every session of the user. Rejects with AppError. */
  readonly onSignOutEverywhere?: (() => Promise<void>) | undefined;
}

/** "More options" of a page: settings, what else it offers, report a problem, sign out. */
export function ProfileMenu(props: ProfileMenuProps): ReactNode {
  const { user, report, supportEmail, onOpenLink, onSettings, more = [], onSignOut, onSignOutEverywhere } =
    props;
  const text = useText();
  const announce = useAnnounce();
  const [written, setWritten] = useState<string>();
  const { value, failed, retry } = useLoaded(loadDialog, written !== undefined);
  const [everywhere, setEverywhere] = useState(false);
  const dialog = useLoaded(loadEverywhere, everywhere);
  const hopeless = (written !== undefined && failed) || (everywhere && dialog.failed);
  useEffect(() => {
    if (hopeless) announce(text('error.network'), 'assertive');
  }, [hopeless, announce, text]);
  const name = text('common.more-options');
  return (
    <>
      <ActionMenu
        name={name}
        heading={user}
        choices={[
          ...(onSettings
            ? [
                {
                  key: 'settings',
                  label: text('settings.title'),
                  icon: <Settings20Regular />,
                  onSelect: onSettings,
                },
              ]
            : []),
          ...more,
          {
            key: 'report',
            label: text('common.report-problem'),
            icon: <PersonFeedback20Regular />,
            onSelect: () => {
              if (failed) retry();
              setWritten(report());
            },
          },
          ...(onSignOut
            ? [
                {
                  key: 'sign-out',
                  label: text('common.sign-out'),
                  icon: <SignOut20Regular />,
                  separate: true,
                  onSelect: onSignOut,
                },
              ]
            : []),
          ...(onSignOutEverywhere
            ? [
                {
                  key: 'sign-out-everywhere',
                  label: text('sign-in.everywhere'),
                  icon: <PhoneLaptop20Regular />,
                  onSelect: () => {
                    if (dialog.failed) dialog.retry();
                    setEverywhere(true);
                  },
                },
              ]
            : []),
        ]}
        button={(menu) => <IconButton name={name} icon={<MoreHorizontal20Regular />} {...menu} />}
      />
      {written !== undefined && value && (
        <value.ReportDialog
          report={written}
          supportEmail={supportEmail}
          onOpenLink={onOpenLink}
          onClose={() => {
            setWritten(undefined);
          }}
        />
      )}
      {everywhere && onSignOutEverywhere && dialog.value && (
        <dialog.value.EverywhereDialog
          onSignOut={onSignOutEverywhere}
          onClose={() => {
            setEverywhere(false);
          }}
        />
      )}
    </>
  );
}
