import { Headset20Regular } from '@fluentui/react-icons';
import type { TextOf } from '../../shared/ui/app-root/use-text';
import { DevicesSection } from './devices/devices-section';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';

/** The section to which whatever concerns devices leads. */
export const devicesSection = 'devices';

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections(phone: Phone, text: TextOf): readonly SettingsSection[] {
  return [
    {
      id: devicesSection,
      name: text('devices.title'),
      icon: <Headset20Regular />,
      content: <DevicesSection {...phone} />,
    },
  ];
}
