import { Call20Regular, NumberSymbol20Regular, Video20Regular } from '@fluentui/react-icons';
import type { TextOf } from '../../shared/ui/app-root/use-text';
import { CallSettingsSection } from './call-settings/call-settings-section';
import { DiallingRulesSection } from './dialling-rules/dialling-rules-section';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';
import { VideoSettingsTool } from './video-settings/video-settings-tool';

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections(phone: Phone, text: TextOf): readonly SettingsSection[] {
  const { pictures, preferences } = phone;
  return [
    {
      id: 'calls',
      name: text('call-settings.title'),
      icon: <Call20Regular />,
      content: <CallSettingsSection phone={phone} />,
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
      content: <DiallingRulesSection dialling={phone.dialling} reader={phone.reader} />,
    },
  ];
}
