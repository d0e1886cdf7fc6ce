import { Video20Regular } from '@fluentui/react-icons';
import type { TextOf } from '../../shared/ui/app-root/use-text';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';
import { VideoSettingsTool } from './video-settings/video-settings-tool';

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections(phone: Phone, text: TextOf): readonly SettingsSection[] {
  const { pictures, preferences } = phone;
  return [
    {
      id: 'video',
      name: text('pictures.settings'),
      icon: <Video20Regular />,
      content: <VideoSettingsTool pictures={pictures} preferences={preferences} />,
    },
  ];
}
