import { readSetting, settings, settingNames, type SettingName } from '../settings';

/** What a name of the PBX's settings file means here. */
export interface Parameter {
  readonly setting: SettingName;
  /** The text of a SET as a value of that setting; undefined: it is not one. */
  read(text: string): unknown;
}

/** One by the PBX's own notation: `1` and `0`, lists with commas, all else as it is. */
export function plain(setting: SettingName): Parameter {
  return { setting, read: (text) => readSetting(setting, fromText(setting, text)) };
}

export function translated(setting: SettingName, translate: (text: string) => unknown): Parameter {
  return { setting, read: (text) => readSetting(setting, translate(text)) };
}

function fromText(setting: SettingName, text: string): unknown {
  switch (settings[setting].kind.type) {
    case 'switch':
      return text === '1' ? true : text === '0' ? false : undefined;
    case 'number':
      return wholeNumber(text);
    case 'numbers':
      return listOf(text).map(wholeNumber);
    case 'texts':
      return listOf(text);
    default:
      return text;
  }
}

export function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((part) => part.trim());
}

/**
 * Our own names in such a file, for what the PBX has no name for: `CS_HOLD_SOUND` is `holdSound`,
 * `CS_LIMIT_HOLD_SOUND` limits the choice. Other clients pass over them.
 */
export const ownPrefix = 'CS_';
export const limitPrefix = 'CS_LIMIT_';

export const ownNames: ReadonlyMap<string, SettingName> = new Map(
  settingNames.map((name) => [name.replace(/[A-Z]/g, '_$&').toUpperCase(), name]),
);
