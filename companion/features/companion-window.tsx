import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { EnvironmentInfo } from '../../shared/api/session-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { EmergencyProvider } from '../../shared/ui/emergency/emergency-provider';
import { ShortcutProvider } from '../../shared/ui/shortcuts/shortcut-provider';
import { ProfileMenu } from '../../shared/ui/profile/profile-menu';
import { Fetched } from '../controls/fetched';
import { usePreference } from '../controls/use-preference';
import { DiagnosticsTool } from './diagnostics/diagnostics-tool';
import type { Entry } from './entry/entry';
import { shortcutPreference } from './keyboard/shortcut-preference';
import { AlreadyOpenPage } from './pages/already-open-page';
import { StartFailedPage } from './pages/start-failed-page';
import { StartingPage } from './pages/starting-page';
import { VisitOverPage } from './pages/visit-over-page';
import type { Phone } from './phone';
import { useFavicon } from './screen/use-favicon';
import { devicesSection, incomingSection, settingsSections } from './settings-sections';
import { SettingsPage } from './settings/settings-page';
import type { AccountMeans } from './sign-in/sign-in-choice';
import { SignInPage } from './sign-in/sign-in-page';
import { Telephone } from './telephone';

const loadGuest = () => import('./guest-window');

type WindowStage = ReturnType<Entry<Phone>['stage']>;

export interface CompanionWindowProps {
  readonly entry: Entry<Phone>;
  readonly loadEnvironments: () => Promise<readonly EnvironmentInfo[]>;
  readonly account: AccountMeans;
  readonly onOpenLink: (url: string) => void;
  readonly onReload: () => void;
}

/** The window of the companion, whatever stage it is at. */
export function CompanionWindow(props: CompanionWindowProps): ReactElement {
  const { entry, loadEnvironments, account } = props;
  const text = useText();
  const stage = useSyncExternalStore(entry.subscribe, entry.stage);
  if (stage.kind !== 'phone') {
    return <Before stage={stage} entry={entry} loadEnvironments={loadEnvironments} account={account} />;
  }
  if (stage.user.role === 'guest') {
    return (
      <Fetched load={loadGuest} failure={text('error.network')}>
        {({ GuestWindow }) => (
          <GuestWindow user={stage.user} phone={stage.phone} onTakeOver={props.onReload} />
        )}
      </Fetched>
    );
  }
  return <PhoneWindow {...props} user={stage.user} phone={stage.phone} />;
}

type PhoneWindowProps = CompanionWindowProps &
  Pick<Extract<WindowStage, { kind: 'phone' }>, 'user' | 'phone'>;

/** The window while somebody is signed in. */
function PhoneWindow({ entry, user, phone, onOpenLink, onReload }: PhoneWindowProps): ReactElement {
  const text = useText();
  /** The settings are open, at a section or at the first one. */
  const [diagnosing, setDiagnosing] = useState(false);
  const findings = useRef<Readonly<Record<string, string>>>({});
  const noteFindings = useCallback((found: Readonly<Record<string, string>>) => {
    findings.current = found;
  }, []);
  const [choosing, setChoosing] = useState<{ readonly section?: string }>();
  const [shortcuts] = usePreference(phone.preferences, shortcutPreference);
  const [first, ...others] = settingsSections(phone, text);
  return (
    <ShortcutProvider chosen={shortcuts}>
      <EmergencyProvider dialling={phone.dialling}>
        <Telephone
          user={user}
          phone={phone}
          onTakeOver={onReload}
          onIncoming={() => {
            setDiagnosing(false);
            setChoosing({ section: incomingSection });
          }}
          onDevices={() => {
            setDiagnosing(false);
            setChoosing({ section: devicesSection });
          }}
          settings={
            diagnosing ? (
              <DiagnosticsTool
                phone={phone}
                onFindings={noteFindings}
                onClose={() => {
                  setDiagnosing(false);
                }}
              />
            ) : choosing && first ? (
              <SettingsPage
                // Opened at another section anew.
                key={choosing.section}
                opensAt={choosing.section}
                sections={[first, ...others]}
                onClose={() => {
                  setChoosing(undefined);
                }}
              />
            ) : undefined
          }
          menu={
            <ProfileMenu
              user={{ name: user.displayName, detail: user.extension }}
              report={() => phone.reportSources(findings.current)}
              onDiagnostics={() => {
                setDiagnosing(true);
              }}
              supportEmail={phone.supportEmail}
              onOpenLink={onOpenLink}
              onSettings={
                first &&
                (() => {
                  setDiagnosing(false);
                  setChoosing({});
                })
              }
              onSignOutEverywhere={async () => {
                await entry.signOutEverywhere();
                phone.preferences.clear();
                await phone.callLog.leave();
                await phone.forgetPeople();
              }}
              onSignOut={() => {
                // Who signs out leaves nothing behind (requirement T9).
                phone.preferences.clear();
                void phone.callLog.leave().then(phone.forgetPeople).finally(entry.signOut);
              }}
            />
          }
        />
      </EmergencyProvider>
    </ShortcutProvider>
  );
}

interface BeforeProps extends Pick<CompanionWindowProps, 'entry' | 'loadEnvironments' | 'account'> {
  readonly stage: Exclude<WindowStage, { kind: 'phone' }>;
}

/** What the window shows before there is a telephone. */
function Before({ stage, entry, loadEnvironments, account }: BeforeProps): ReactElement {
  const text = useText();
  const title = text('companion.title');
  useFavicon('idle');
  useEffect(() => {
    document.title = title;
  }, [title]);
  switch (stage.kind) {
    case 'starting':
      return <StartingPage />;
    case 'sign-in':
      return (
        <SignInPage
          reason={stage.reason}
          loadEnvironments={loadEnvironments}
          account={account}
          onSignIn={entry.signIn}
        />
      );
    case 'visit-over':
      return <VisitOverPage />;
    case 'already-open':
      return <AlreadyOpenPage asks={stage.asks} />;
    case 'failed':
      return <StartFailedPage code={stage.code} onRetry={() => void entry.start()} />;
  }
}
