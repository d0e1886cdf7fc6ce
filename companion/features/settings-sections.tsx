import { Desktop20Regular, Keyboard20Regular } from '@fluentui/react-icons';
import type { TextOf } from '../../shared/ui/app-root/use-text';
import { Fetched } from '../controls/fetched';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';

const loadDesktop = () => import('./desktop-settings/desktop-settings');
const loadKeyboard = () => import('./keyboard/keyboard-settings');

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections({ preferences, desktop }: Phone, text: TextOf): readonly SettingsSection[] {
  return [
    {
      id: 'keyboard',
      name: text('keyboard.title'),
      icon: <Keyboard20Regular />,
      content: (
        <Fetched load={loadKeyboard} failure={text('settings.failed')}>
          {({ KeyboardSettings }) => <KeyboardSettings preferences={preferences} />}
        </Fetched>
      ),
    },
    {
      id: 'desktop',
      name: text('desktop.title'),
      icon: <Desktop20Regular />,
      content: (
        <Fetched load={loadDesktop} failure={text('settings.failed')}>
          {({ DesktopSettings }) => <DesktopSettings desktop={desktop} preferences={preferences} />}
        </Fetched>
      ),
    },
  ];
}
