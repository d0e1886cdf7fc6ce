import { Button } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { reportSources } from '../../shared/diagnostics/report/controller-sources';
import type { RingBufferSink } from '../../shared/diagnostics/ring-buffer-sink';
import { diallingSettings } from '../../shared/dialing/dialling-settings';
import { isPhone } from '../../shared/dialing/emergency-policy';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';
import { ContactSkeleton } from '../../shared/ui/contacts/contact-skeleton';
import { DiagnosticsPanel } from '../../shared/ui/diagnostics/diagnostics-panel';
import { EmergencyProvider } from '../../shared/ui/emergency/emergency-provider';
import { ProfileMenu } from '../../shared/ui/profile/profile-menu';
import { ShortcutProvider } from '../../shared/ui/shortcuts/shortcut-provider';
import { SignInPage } from '../../shared/ui/sign-in/sign-in-page';
import type { OutlookHost, PaneView } from '../host/host';
import type { AddIn } from '../session/add-in';
import { DeskView } from './desk-view';
import { PaneFrame } from './pane-frame';
import { SwitchedOff } from './switched-off';

export interface PaneRootProps {
  readonly addIn: AddIn;
  readonly host: OutlookHost;
  readonly wanted: PaneView | undefined;
  readonly journal: RingBufferSink;
  readonly version: string;
}

/** The whole pane, at whatever stage it is. */
export function PaneRoot({ addIn, host, wanted, journal, version }: PaneRootProps): ReactNode {
  const text = useText();
  const stage = useStore(addIn.stage);
  const desk = stage.kind === 'signed-in' ? stage.desk : undefined;
  const settings = stage.kind === 'switched-off' ? stage.settings : desk?.settings;
  const dialling = useMemo(() => settings && diallingSettings(settings, isPhone(navigator)), [settings]);
  const [diagnosing, setDiagnosing] = useState(false);
  const findings = useRef<Readonly<Record<string, string>>>({});
  const leaveDiagnostics = useCallback(() => {
    setDiagnosing(false);
  }, []);
  const noteFindings = useCallback((found: Readonly<Record<string, string>>) => {
    findings.current = found;
  }, []);
  const entered = stage.kind === 'signed-in' || stage.kind === 'switched-off';
  useEffect(() => {
    document.title = text('common.app-name');
  }, [text]);
  const menu = (
    <ProfileMenu
      user={desk && { name: desk.user.displayName, detail: desk.user.extension }}
      supportEmail={settings?.supportEmail}
      onOpenLink={(url) => {
        // A letter goes to Outlook itself.
        window.open(url, '_self');
      }}
      report={() =>
        reportSources({
          app: 'outlook',
          version,
          platform: [host.description, navigator.userAgent],
          journal,
          desk,
          findings: findings.current,
        })
      }
      onDiagnostics={() => {
        setDiagnosing(true);
      }}
      onSignOut={
        entered
          ? () => {
              void addIn.signOut();
            }
          : undefined
      }
      onSignOutEverywhere={entered ? () => addIn.signOutEverywhere() : undefined}
    />
  );
  const diagnostics = diagnosing ? (
    <DiagnosticsPanel version={version} desk={desk} onFindings={noteFindings} onClose={leaveDiagnostics} />
  ) : undefined;
  if (desk) {
    return (
      <ShortcutProvider>
        <EmergencyProvider dialling={dialling}>
          <DeskView
            desk={desk}
            host={host}
            wanted={wanted}
            menu={menu}
            page={diagnostics}
            onLeavePage={leaveDiagnostics}
          />
        </EmergencyProvider>
      </ShortcutProvider>
    );
  }
  if (diagnostics) {
    return (
      <PaneFrame end={menu}>
        <main>{diagnostics}</main>
      </PaneFrame>
    );
  }
  return (
    <PaneFrame end={menu}>
      {stage.kind === 'starting' && <ContactSkeleton />}
      {stage.kind === 'switched-off' && <SwitchedOff settings={stage.settings} />}
      {stage.kind === 'unreachable' && (
        <main role="alert">
          <BlankSlate
            icon={<CloudError32Regular />}
            title={text('sign-in.unreachable')}
            text={text(`error.${stage.code}`)}
          >
            <Button
              appearance="primary"
              onClick={() => {
                void addIn.start();
              }}
            >
              {text('common.retry')}
            </Button>
          </BlankSlate>
        </main>
      )}
      {stage.kind === 'signed-out' && (
        <SignInPage
          key={stage.reason}
          environments={stage.environments}
          preferred={addIn.preferred()}
          reason={stage.reason}
          refusal={stage.refusal}
          entrance={addIn.entrance}
        />
      )}
    </PaneFrame>
  );
}
