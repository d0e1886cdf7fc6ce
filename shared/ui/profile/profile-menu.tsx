import {
  MoreHorizontal20Regular,
  PersonFeedback20Regular,
  PhoneLaptop20Regular,
  Pulse20Regular,
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
import type { ReportSources } from './report-sources';

const loadDialog = () => import('./report-dialog');
const loadEverywhere = () => import('./everywhere-dialog');

export interface ProfileMenuProps {
  /** Who is signed in: their name, and their extension or address. */
  readonly user?: { readonly name: string; readonly detail: string } | undefined;
  /** What a report is gathered from. */
  readonly report: ReportSources;
  readonly supportEmail?: string | undefined;
  readonly onOpenLink: (url: string) => void;
  /** Looks for what keeps calls from working. */
  readonly onDiagnostics?: (() => void) | undefined;
  /** Absent where there is nothing to choose. */
  readonly onSettings?: (() => void) | undefined;
  /** What the page offers beside that. */
  readonly more?: readonly MenuChoice[] | undefined;
  /** Absent where nobody is signed in. */
  readonly onSignOut?: (() => void) | undefined;
  /** Ends every session of the user. Rejects with AppError. */
  readonly onSignOutEverywhere?: (() => Promise<void>) | undefined;
}

/** "More options" of a page: settings, what else it offers, diagnostics, report a problem, sign out. */
export function ProfileMenu(props: ProfileMenuProps): ReactNode {
  const { user, report, supportEmail, onOpenLink, onDiagnostics, onSettings, more = [] } = props;
  const { onSignOut, onSignOutEverywhere } = props;
  const text = useText();
  const announce = useAnnounce();
  const [sources, setSources] = useState<ReturnType<ReportSources>>();
  const { value, failed, retry } = useLoaded(loadDialog, sources !== undefined);
  const [everywhere, setEverywhere] = useState(false);
  const dialog = useLoaded(loadEverywhere, everywhere);
  const hopeless = (sources !== undefined && failed) || (everywhere && dialog.failed);
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
          ...(onDiagnostics
            ? [
                {
                  key: 'diagnostics',
                  label: text('common.diagnostics'),
                  icon: <Pulse20Regular />,
                  onSelect: onDiagnostics,
                },
              ]
            : []),
          {
            key: 'report',
            label: text('common.report-problem'),
            icon: <PersonFeedback20Regular />,
            onSelect: () => {
              if (failed) retry();
              setSources(report());
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
      {sources !== undefined && value && (
        <value.ReportDialog
          sources={sources}
          supportEmail={supportEmail}
          onOpenLink={onOpenLink}
          onClose={() => {
            setSources(undefined);
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
