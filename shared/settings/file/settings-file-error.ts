import { AppError } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { finding, type SettingsFinding, type SettingsFindingCode } from './settings-finding';

const codes: Partial<Record<SettingsFindingCode, ErrorCode>> = {
  'file-unavailable': 'unavailable',
  'too-large': 'message-too-large',
};

/** A file that cannot be read as settings at all: what was in force before stays. */
export class SettingsFileError extends AppError {
  readonly finding: SettingsFinding;

  constructor(code: SettingsFindingCode, detail?: string, options?: { cause?: unknown }) {
    super(codes[code] ?? 'invalid-input', `settings file: ${code}`, options);
    this.finding = finding(1, code, detail);
  }
}
