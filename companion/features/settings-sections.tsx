import type { TextOf } from '../../shared/ui/app-root/use-text';
import type { Phone } from './phone';
import type { SettingsSection } from './settings/settings-page';

/** What this telephone lets its user choose, each section from the feature it belongs to. */
export function settingsSections(_phone: Phone, _text: TextOf): readonly SettingsSection[] {
  return [];
}
