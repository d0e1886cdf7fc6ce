import { AppError } from '../../errors/app-error';
import { finding, type SettingsFinding, type SettingsFindingCode } from './settings-finding';

/** A file that cannot be read as settings at all: what was in force before stays. */
export class SettingsFileError extends AppError {
  readonly finding: SettingsFinding;

  constructor(code: SettingsFindingCode, detail?: string, options?: { cause?: unknown }) {
    super(code === 'too-large' ? 'message-too-large' : 'invalid-input', `settings file: ${code}`, options);
    this.finding = finding(1, code, detail);
  }
}
