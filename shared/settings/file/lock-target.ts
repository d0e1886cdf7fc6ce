import { settingNames, type SettingName } from '../settings';
import { parameterOf } from './parameters';

/** The setting that a list of locks names: by the PBX's name for it, by ours for such files, or by its own. */
export function lockTargetOf(name: string): SettingName | undefined {
  const wanted = name.toUpperCase();
  return parameterOf(name)?.setting ?? settingNames.find((setting) => setting.toUpperCase() === wanted);
}
