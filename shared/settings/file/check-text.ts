import { SETTINGS_FILE_LIMIT } from './limits';
import { SettingsFileError } from './settings-file-error';

/** @throws SettingsFileError when a text cannot be a settings file */
export function checkText(text: string): void {
  if (text.length > SETTINGS_FILE_LIMIT) throw new SettingsFileError('too-large');
  if (text.includes('\0')) throw new SettingsFileError('binary');
  // A server that answers everything with its sign-in page says "200 OK".
  if (/^\ufeff?\s*<(!doctype|html|\?xml)/i.test(text)) throw new SettingsFileError('web-page');
}

/** Whether a text is in our own form rather than the PBX's. */
export function isJson(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text);
}
