import {
  CalendarLtr20Regular,
  Call20Regular,
  CallForward20Regular,
  Desktop20Regular,
  Headset20Regular,
  Keyboard20Regular,
  NumberSymbol20Regular,
  TextBulletListSquareSearch20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import type { TextOf } from '../../shared/ui/app-root/use-text';
import { IncomingChoices } from '../../shared/ui/incoming-calls/incoming-choices';
import { Fetched } from '../controls/fetched';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';
import { VideoSettingsTool } from './video-settings/video-settings-tool';

const loadCalls = () => import('./call-settings/call-settings-section');
const loadDevices = () => import('./devices/devices-section');
const loadDialling = () => import('./dialling-rules/dialling-rules-section');
const loadMeetings = () => import('./meetings/meeting-settings');
const loadKeyboard = () => import('./keyboard/keyboard-settings');
const loadInForce = () => import('./settings-in-force/in-force-page');
const loadDesktop = () => import('./desktop-settings/desktop-settings');

/** The section to which whatever tells where calls go leads. */
export const incomingSection = 'incoming';
/** The section to which whatever concerns devices leads. */
export const devicesSection = 'devices';

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections(phone: Phone, text: TextOf): readonly SettingsSection[] {
  const { pictures, preferences, dialling, reader, desktop } = phone;
  const failure = text('settings.failed');
  return [
    {
      id: 'calls',
      name: text('call-settings.title'),
      icon: <Call20Regular />,
      content: (
        <Fetched load={loadCalls} failure={failure}>
          {({ CallSettingsSection }) => <CallSettingsSection phone={phone} />}
        </Fetched>
      ),
    },
    {
      id: incomingSection,
      name: text('incoming.title'),
      icon: <CallForward20Regular />,
      content: <IncomingChoices desk={phone.incoming} />,
    },
    {
      id: devicesSection,
      name: text('devices.title'),
      icon: <Headset20Regular />,
      content: (
        <Fetched load={loadDevices} failure={failure}>
          {({ DevicesSection }) => <DevicesSection {...phone} />}
        </Fetched>
      ),
    },
    {
      id: 'video',
      name: text('pictures.settings'),
      icon: <Video20Regular />,
      content: <VideoSettingsTool pictures={pictures} preferences={preferences} />,
    },
    {
      id: 'dialling',
      name: text('dialling.title'),
      icon: <NumberSymbol20Regular />,
      content: (
        <Fetched load={loadDialling} failure={failure}>
          {({ DiallingRulesSection }) => <DiallingRulesSection dialling={dialling} reader={reader} />}
        </Fetched>
      ),
    },
    {
      id: 'meetings',
      name: text('meetings.settings'),
      icon: <CalendarLtr20Regular />,
      content: (
        <Fetched load={loadMeetings} failure={failure}>
          {({ MeetingSettings }) => <MeetingSettings preferences={preferences} />}
        </Fetched>
      ),
    },
    {
      id: 'keyboard',
      name: text('keyboard.title'),
      icon: <Keyboard20Regular />,
      content: (
        <Fetched load={loadKeyboard} failure={failure}>
          {({ KeyboardSettings }) => <KeyboardSettings preferences={preferences} />}
        </Fetched>
      ),
    },
    {
      id: 'desktop',
      name: text('desktop.title'),
      icon: <Desktop20Regular />,
      content: (
        <Fetched load={loadDesktop} failure={failure}>
          {({ DesktopSettings }) => <DesktopSettings desktop={desktop} preferences={preferences} />}
        </Fetched>
      ),
    },
    {
      id: 'in-force',
      name: text('setting.title'),
      icon: <TextBulletListSquareSearch20Regular />,
      content: (
        <Fetched load={loadInForce} failure={failure}>
          {({ InForcePage }) => <InForcePage preferences={preferences} />}
        </Fetched>
      ),
    },
  ];
}
