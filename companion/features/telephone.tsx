import {
  CalendarLtr20Regular,
  Dialpad20Regular,
  History20Regular,
  People20Regular,
} from '@fluentui/react-icons';
import { useCallback, useMemo, type ReactElement, type ReactNode } from 'react';
import type { User } from '../../shared/api/session-schema';
import type { Call } from '../../shared/call/call';
import { isLive } from '../../shared/call/call-state';
import { useText } from '../../shared/ui/app-root/use-text';
import { lastCalled } from '../../shared/call-log/logged-calls';
import { useCallLog } from '../../shared/ui/call-log/use-call-log';
import { useMissedBadge } from '../../shared/ui/call-log/use-missed-badge';
import { CallList } from '../../shared/ui/calls/call-list';
import { AutoAnswerBadge } from '../../shared/ui/status/auto-answer-badge';
import { OwnAvatar } from '../../shared/ui/presence/own-avatar';
import { PullButton } from '../../shared/ui/calls/pull-button';
import { useCallShortcuts } from '../../shared/ui/shortcuts/use-call-shortcuts';
import { IncomingBadge } from '../../shared/ui/incoming-calls/incoming-badge';
import { VoicemailButton } from '../../shared/ui/voicemail/voicemail-button';
import { useDialling } from '../../shared/ui/use-dialling';
import { useEndpoint } from '../../shared/ui/use-endpoint';
import { useWatched } from '../controls/use-watched';
import { callExtras } from './call-extras';
import { ContactsTool } from './contacts/contacts-tool';
import { DeviceBadge } from './devices/device-badge';
import { DeviceNotices } from './devices/device-notices';
import { DevicesPanel } from './devices/devices-panel';
import { MicrophoneNotice } from './devices/microphone-notice';
import { DialpadTool } from './dialling/dialpad-tool';
import { Header } from './header/header';
import { IdleState } from './idle/idle-state';
import { PhoneLayout } from './layout/phone-layout';
import { ToolTabs } from './layout/tool-tabs';
import { CallsAudio } from './media/calls-audio';
import { CallRequestNotice } from './links/call-request-notice';
import { MeetingsTool } from './meetings/meetings-tool';
import { NextMeeting } from './meetings/next-meeting';
import { NextMeetingRequest } from './meetings/next-meeting-request';
import { useNarrator } from './narrator/use-narrator';
import { NotificationNotice } from './notices/notification-notice';
import { Notices } from './notices/notices';
import { SoundNotice } from './notices/sound-notice';
import { SupersededPage } from './pages/superseded-page';
import type { Phone } from './phone';
import { RecentTool } from './recent/recent-tool';
import { attentionOf } from './screen/attention';
import { useFavicon } from './screen/use-favicon';
import { useLeaveGuard } from './screen/use-leave-guard';
import { useScreenTitle } from './screen/use-screen-title';

export interface TelephoneProps {
  readonly user: User;
  readonly phone: Phone;
  readonly menu: ReactElement;
  /** What may be chosen, while it is open: in the place of the idle window, below the calls. */
  readonly settings?: ReactNode;
  /** Opens what may be chosen about incoming calls. */
  readonly onIncoming: () => void;
  /** Opens what may be chosen of devices. */
  readonly onDevices: () => void;
  /** Makes this window the user's companion again. */
  readonly onTakeOver: () => void;
}

const noCalls: readonly Call[] = [];

/** The telephone of whoever is signed in. */
export function Telephone(props: TelephoneProps): ReactElement {
  const { user, phone, menu, settings, onIncoming, onDevices, onTakeOver } = props;
  const text = useText();
  const { endpoint, devices, headsets, ringer, openDirectory, reader } = phone;
  const { state } = useEndpoint(endpoint);
  const link = useWatched(phone.link);
  const dialling = useDialling(endpoint);
  const history = phone.callLog.calls;
  const missed = useMissedBadge(history);
  const lastDialled = lastCalled(useCallLog(history));
  useCallShortcuts(endpoint, dialling.dial, lastDialled);
  useNarrator(phone);
  const calls = state?.calls ?? noCalls;
  const live = calls.filter((call) => isLive(call.state));
  const registration = state?.registration ?? 'registering';

  const attention = attentionOf(calls);
  useScreenTitle(attention, user.displayName);
  useFavicon(attention.kind);
  useLeaveGuard(live.length > 0);
  const summons = useCallback(
    (open: (tool: string) => void) =>
      phone.onContactTask(() => {
        open('contacts');
      }),
    [phone],
  );
  const extras = useCallback((call: Call) => callExtras(phone, call), [phone]);
  const transfer = useMemo(
    () => ({ openContacts: openDirectory, reader, history: () => history.snapshot().log?.records ?? [] }),
    [openDirectory, reader, history],
  );

  // A conversation is never cut short because its user has opened another window.
  if (link === 'superseded' && live.length === 0) return <SupersededPage onUseThisWindow={onTakeOver} />;
  const inCall = live.length > 0;
  return (
    <PhoneLayout
      header={
        <Header
          user={user}
          avatar={phone.presence && <OwnAvatar presence={phone.presence} user={user} size={36} />}
          registration={registration}
          voicemail={
            <VoicemailButton voicemail={state?.voicemail} desk={phone.voicemail} dial={dialling.dial} />
          }
          status={
            <>
              <IncomingBadge desk={phone.incoming} onOpen={onIncoming} />
              <AutoAnswerBadge on={state?.autoAnswer ?? false} />
            </>
          }
          warning={<DeviceBadge devices={devices} headsets={headsets} inCall={inCall} onOpen={onDevices} />}
          menu={menu}
        />
      }
      calls={
        <>
          <Notices registration={registration} link={link} />
          <CallRequestNotice
            requests={phone.desktop.requests}
            reader={reader}
            openDirectory={openDirectory}
            meetings={phone.meetings}
            dial={dialling.dial}
          />
          <NextMeetingRequest requests={phone.desktop.requests} open={phone.openMeetings} />
          <SoundNotice ringer={ringer} />
          <NotificationNotice notifications={phone.desktop.notifications} preferences={phone.preferences} />
          <MicrophoneNotice devices={devices} inCall={inCall} />
          <DeviceNotices devices={devices} headsets={headsets} inCall={inCall} />
          <CallsAudio source={endpoint} output={devices.outputs.speaker} calls={calls} />
          <CallList
            endpoint={endpoint}
            dialling={dialling}
            extras={extras}
            transfer={transfer}
            empty={
              !settings && (
                <IdleState
                  reachable={registration === 'registered'}
                  next={<NextMeeting open={phone.openMeetings} />}
                />
              )
            }
          />
          {settings}
        </>
      }
      tools={
        <ToolTabs
          label={text('companion.tools')}
          summons={summons}
          tools={[
            {
              id: 'dialpad',
              label: text('dialpad.title'),
              icon: <Dialpad20Regular />,
              shortcuts: [{ action: 'open-dialpad', focus: 'field' }],
              content: (
                <DialpadTool
                  reader={reader}
                  dial={dialling.dial}
                  lastDialled={state?.lastDialled ?? lastDialled}
                  more={<PullButton endpoint={endpoint} />}
                />
              ),
            },
            {
              id: 'contacts',
              label: text('contacts.title'),
              icon: <People20Regular />,
              shortcuts: [
                { action: 'open-contacts', focus: 'tab' },
                { action: 'search', focus: 'field' },
              ],
              content: (
                <ContactsTool
                  openPeople={phone.openPeople}
                  reader={reader}
                  formatter={phone.formatter}
                  colleagues={phone.presence?.colleagues}
                  dial={dialling.dial}
                />
              ),
            },
            {
              id: 'recent',
              label: text('call-log.title'),
              icon: <History20Regular />,
              badge: missed,
              content: <RecentTool openPeople={phone.openPeople} calls={history} dial={dialling.dial} />,
            },
            {
              id: 'meetings',
              label: text('meetings.title'),
              icon: <CalendarLtr20Regular />,
              content: <MeetingsTool open={phone.openMeetings} endpoint={endpoint} />,
            },
          ]}
        />
      }
      footer={<DevicesPanel devices={devices} onChange={onDevices} />}
    />
  );
}
