import { withChoice, type Resolved, type ResolvedSettings } from '../../../shared/settings/resolve-settings';
import type { SettingValue } from '../../../shared/settings/setting-kind';
import { settingNames, type SettingName } from '../../../shared/settings/settings';
import { narratorPreference } from '../../controls/narrator-preference';
import { soundProcessing } from '../../media/device-preferences';
import {
  backdropPreference,
  backgroundPreference,
  blockCameraPreference,
  resolutionPreference,
} from '../../media/picture-preferences';
import {
  autoAnswerPreference,
  holdSoundPreference,
  useOfVoipPreference,
} from '../../preferences/call-preferences';
import type { Preferences } from '../../preferences/preferences';

/** Every setting as it counts in this window, what its user has chosen included. */
export function settingsInForce(
  preferences: Pick<Preferences, 'choice'>,
  settings: ResolvedSettings,
): readonly (readonly [SettingName, Resolved])[] {
  const own = ownChoices(preferences);
  return settingNames.map((name) => [name, withChoice<SettingValue>(settings[name], own[name])]);
}

function ownChoices(preferences: Pick<Preferences, 'choice'>): Partial<Record<SettingName, SettingValue>> {
  return {
    autoAnswer: preferences.choice(autoAnswerPreference),
    holdSound: preferences.choice(holdSoundPreference),
    useOfVoip: preferences.choice(useOfVoipPreference),
    maxResolution: preferences.choice(resolutionPreference),
    blockCamera: preferences.choice(blockCameraPreference),
    background: preferences.choice(backgroundPreference),
    backgroundImage: preferences.choice(backdropPreference),
    narrator: preferences.choice(narratorPreference),
    ...preferences.choice(soundProcessing),
  };
}
