import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { User } from '../../shared/api/session-schema';
import type { Call } from '../../shared/call/call';
import { isLive } from '../../shared/call/call-state';
import { useText } from '../../shared/ui/app-root/use-text';
import { CallList } from '../../shared/ui/calls/call-list';
import { EmergencyProvider } from '../../shared/ui/emergency/emergency-provider';
import { ShortcutProvider } from '../../shared/ui/shortcuts/shortcut-provider';
import { useCallShortcuts } from '../../shared/ui/shortcuts/use-call-shortcuts';
import { useDialling } from '../../shared/ui/use-dialling';
import { useEndpoint } from '../../shared/ui/use-endpoint';
import { Notice } from '../controls/notice';
import { usePreference } from '../controls/use-preference';
import { useWatched } from '../controls/use-watched';
import { callExtras } from './call-extras';
import { DeviceNotices } from './devices/device-notices';
import { DevicesPanel } from './devices/devices-panel';
import { MicrophoneNotice } from './devices/microphone-notice';
import { GuestHeader } from './guest/guest-header';
import { GuestIdle } from './guest/guest-idle';
import { GuestNote } from './guest/guest-note';
import { useVisit } from './guest/use-visit';
import { RegistrationBadge } from './header/registration-badge';
import { shortcutPreference } from './keyboard/shortcut-preference';
import { PhoneLayout } from './layout/phone-layout';
import { CallsAudio } from './media/calls-audio';
import { Notices } from './notices/notices';
import { SupersededPage } from './pages/superseded-page';
import type { Phone } from './phone';
import { attentionOf } from './screen/attention';
import { useFavicon } from './screen/use-favicon';
import { useLeaveGuard } from './screen/use-leave-guard';
import { devicesSection, settingsSections } from './settings-sections';
import { SettingsPage } from './settings/settings-page';

/** How long the call a guest came with may take to appear, in ms; then it is not coming. */
const FIRST_CALL_MS = 10_000;

export interface GuestWindowProps {
  readonly user: User;
  readonly phone: Phone;
  /** Makes this window the guest's companion again. */
  readonly onTakeOver: () => void;
}

/** The companion of a guest: one meeting, and the devices it needs. */
export function GuestWindow(props: GuestWindowProps): ReactElement {
  const [shortcuts] = usePreference(props.phone.preferences, shortcutPreference);
  return (
    <ShortcutProvider chosen={shortcuts}>
      <EmergencyProvider dialling={props.phone.dialling}>
        <Meeting {...props} />
      </EmergencyProvider>
    </ShortcutProvider>
  );
}

const noCalls: readonly Call[] = [];

function Meeting({ user, phone, onTakeOver }: GuestWindowProps): ReactElement {
  const text = useText();
  const { endpoint, devices, headsets, meetings } = phone;
  const { state } = useEndpoint(endpoint);
  const link = useWatched(phone.link);
  const dialling = useDialling(endpoint);
  const calls = state?.calls ?? noCalls;
  const inCall = calls.some((call) => isLive(call.state));
  const registration = state?.registration ?? 'registering';
  const visit = useVisit({ meetings, dial: dialling.dial, inCall });
  const late = useLate(FIRST_CALL_MS);
  const [choosing, setChoosing] = useState(false);
  useCallShortcuts(endpoint, dialling.dial, undefined);
  useFavicon(attentionOf(calls).kind);
  useLeaveGuard(inCall);
  const title = text('visit.title', { room: visit.meeting?.room ?? text('visit.meeting') });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const extras = useCallback((call: Call) => ({ ...callExtras(phone, call), quietDigits: true }), [phone]);
  const section = settingsSections(phone, text).find(({ id }) => id === devicesSection);

  if (link === 'superseded' && !inCall) return <SupersededPage onUseThisWindow={onTakeOver} />;
  const awaited = phone.summoned && !visit.left && !late && dialling.failed.length === 0;
  const joinable = registration === 'registered' && !awaited;
  return (
    <PhoneLayout
      header={
        <GuestHeader
          room={visit.meeting?.room}
          name={user.displayName}
          status={<RegistrationBadge state={registration} />}
        />
      }
      calls={
        <>
          <Notices registration={registration} link={link} />
          {visit.error && (
            <Notice intent="error" title={text('visit.failed')}>
              {text(`error.${visit.error}`)}
            </Notice>
          )}
          <MicrophoneNotice devices={devices} inCall={inCall} />
          <DeviceNotices devices={devices} headsets={headsets} inCall={inCall} />
          <CallsAudio source={endpoint} output={devices.outputs.speaker} calls={calls} />
          <CallList endpoint={endpoint} dialling={dialling} extras={extras} />
          {!inCall && (
            <GuestIdle
              left={visit.left}
              room={visit.meeting?.room}
              onJoin={joinable ? visit.join : undefined}
            />
          )}
          {choosing && section && (
            <SettingsPage
              sections={[section]}
              onClose={() => {
                setChoosing(false);
              }}
            />
          )}
        </>
      }
      tools={<GuestNote name={user.displayName} />}
      footer={
        <DevicesPanel
          devices={devices}
          onChange={() => {
            setChoosing(true);
          }}
        />
      }
    />
  );
}

/** False, and true after a while. */
function useLate(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [ms]);
  return late;
}
