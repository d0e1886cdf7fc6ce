import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { Button } from '@fluentui/react-components';
import { CallForward20Regular, CloudError32Regular } from '@fluentui/react-icons';
import type { Settings } from '../../shared/api/settings-schema';
import { diallingSettings } from '../../shared/dialing/dialling-settings';
import { isPhone } from '../../shared/dialing/emergency-policy';
import { reportSources } from '../../shared/diagnostics/report/controller-sources';
import type { RingBufferSink } from '../../shared/diagnostics/ring-buffer-sink';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';
import { DiagnosticsPanel } from '../../shared/ui/diagnostics/diagnostics-panel';
import { EmergencyProvider } from '../../shared/ui/emergency/emergency-provider';
import { ContactSkeleton } from '../../shared/ui/contacts/contact-skeleton';
import { ProfileMenu } from '../../shared/ui/profile/profile-menu';
import { ShortcutProvider } from '../../shared/ui/shortcuts/shortcut-provider';
import { useLoaded } from '../../shared/ui/use-loaded';
import type { Host } from '../host/host';
import { IncomingPage } from '../features/incoming-calls/incoming-page';
import type { Tab } from '../session/tab';
import { PageFrame } from './page-frame';
import { useAutoAnswerChoice } from './use-auto-answer-choice';

/** The emergency policy is among the settings: a tab without them asks on. ms. */
const SETTINGS_RETRY_MS = 5000;

const loadSignIn = () => import('../../shared/ui/sign-in/sign-in-page');
const loadSignedIn = () => import('./signed-in-view');

export interface TabViewProps {
  readonly tab: Tab;
  readonly host: Host;
  readonly journal: RingBufferSink;
  readonly version: string;
}

/** The whole tab, at whatever stage it is. */
export function TabView({ tab, host, journal, version }: TabViewProps): ReactNode {
  const text = useText();
  const stage = useStore(tab.stage);
  const signIn = useLoaded(loadSignIn, stage.kind === 'signed-out');
  // Fetched beside the sign-in, not after it.
  const signedIn = useLoaded(loadSignedIn, true);
  const [settings, setSettings] = useState<Settings>();
  const dialling = useMemo(() => settings && diallingSettings(settings, isPhone(navigator)), [settings]);
  const desk = stage.kind === 'signed-in' ? stage.desk : undefined;
  /** What stands in the place of the sections. */
  const [aside, setAside] = useState<'diagnostics' | 'incoming'>();
  const findings = useRef<Readonly<Record<string, string>>>({});
  const leaveAside = useCallback(() => {
    setAside(undefined);
  }, []);
  const openIncoming = useCallback(() => {
    setAside('incoming');
  }, []);
  const noteFindings = useCallback((found: Readonly<Record<string, string>>) => {
    findings.current = found;
  }, []);

  useEffect(() => {
    document.title = text('teams.title');
  }, [text]);
  useEffect(() => {
    if (stage.kind !== 'starting') host.ready();
  }, [stage.kind, host]);
  useEffect(() => {
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      desk?.settings().then(
        (loaded) => {
          if (!gone) setSettings(loaded);
        },
        // Whoever needs the settings at once says that they are missing.
        () => {
          if (!gone) again = setTimeout(load, SETTINGS_RETRY_MS);
        },
      );
    };
    load();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [desk]);

  const autoAnswer = useAutoAnswerChoice(desk?.endpoint);
  const menu = (
    <ProfileMenu
      user={
        stage.kind === 'signed-in'
          ? { name: stage.user.displayName, detail: stage.user.extension }
          : undefined
      }
      supportEmail={settings?.supportEmail}
      more={
        desk && [
          {
            key: 'incoming',
            label: text('incoming.title'),
            icon: <CallForward20Regular />,
            onSelect: openIncoming,
          },
          ...(autoAnswer ? [autoAnswer] : []),
        ]
      }
      onOpenLink={(url) => {
        host.openLink(url).catch(() => {
          window.open(url, '_self');
        });
      }}
      report={() =>
        reportSources({
          app: 'teams',
          version,
          platform: [host.description, navigator.userAgent],
          journal,
          desk,
          findings: findings.current,
        })
      }
      onDiagnostics={() => {
        setAside('diagnostics');
      }}
      onSignOut={
        stage.kind === 'signed-in'
          ? () => {
              void tab.signOut();
            }
          : undefined
      }
      onSignOutEverywhere={stage.kind === 'signed-in' ? () => tab.signOutEverywhere() : undefined}
    />
  );
  const diagnostics = aside === 'diagnostics' && (
    <DiagnosticsPanel
      version={version}
      opensWindows={host.opensWindows}
      desk={desk}
      onFindings={noteFindings}
      onClose={leaveAside}
    />
  );
  const incoming = aside === 'incoming' && desk && <IncomingPage desk={desk.incoming} onClose={leaveAside} />;
  const part = stage.kind === 'signed-in' ? signedIn : stage.kind === 'signed-out' ? signIn : undefined;
  const missing = part?.failed ? part : undefined;
  const retry = (again: () => void): ReactNode => (
    <Button appearance="primary" onClick={again}>
      {text('common.retry')}
    </Button>
  );
  if (stage.kind === 'signed-in' && signedIn.value) {
    return (
      <ShortcutProvider>
        <EmergencyProvider dialling={dialling}>
          <signedIn.value.SignedInView
            key={stage.turn}
            user={stage.user}
            desk={stage.desk}
            opener={stage.opener}
            host={host}
            menu={menu}
            page={diagnostics || incoming || undefined}
            onLeavePage={leaveAside}
            onIncoming={openIncoming}
          />
        </EmergencyProvider>
      </ShortcutProvider>
    );
  }
  if (diagnostics) {
    return (
      <PageFrame titled={host.kind === 'web'} end={menu}>
        <main>{diagnostics}</main>
      </PageFrame>
    );
  }
  return (
    <PageFrame titled={host.kind === 'web'} end={menu}>
      {(stage.kind === 'starting' || (stage.kind === 'signed-in' && !signedIn.failed)) && <ContactSkeleton />}
      {stage.kind === 'unreachable' && (
        <main role="alert">
          <BlankSlate
            icon={<CloudError32Regular />}
            title={text('sign-in.unreachable')}
            text={text(`error.${stage.code}`)}
          >
            {retry(() => {
              void tab.start();
            })}
          </BlankSlate>
        </main>
      )}
      {stage.kind === 'signed-out' && signIn.value && (
        <signIn.value.SignInPage
          key={stage.reason}
          environments={stage.environments}
          preferred={tab.preferred()}
          reason={stage.reason}
          refusal={stage.refusal}
          entrance={tab.entrance}
          supportEmail={settings?.supportEmail}
        />
      )}
      {missing && (
        <main role="alert">
          <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
            {retry(missing.retry)}
          </BlankSlate>
        </main>
      )}
    </PageFrame>
  );
}
