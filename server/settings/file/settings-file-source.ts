import { SETTINGS_FILE_LIMIT } from '../../../shared/settings/file/limits';
import { SettingsFileError } from '../../../shared/settings/file/settings-file-error';
import { messageOf, systemCodeOf } from '../../system-error';

/** Two bytes a character at most, and the mark in front. */
export const BYTE_LIMIT = 2 * SETTINGS_FILE_LIMIT + 2;

/** Where a settings file and those beside it lie. */
export interface SettingsFileSource {
  /** What the file is called there. */
  readonly name: string;
  /** The text of a file. @throws SettingsFileError when it cannot be had or is too large */
  read(name: string): Promise<string>;
  /** Differs as soon as one of these files has changed. Absent: only reading them tells. */
  readonly version?: (names: readonly string[]) => Promise<string>;
}

/** Why a file could not be had, for an administrator. */
export function unavailable(error: unknown): SettingsFileError {
  if (error instanceof SettingsFileError) return error;
  const cause = partOf(error, 'cause') ?? error;
  const reason =
    partOf(error, 'name') === 'TimeoutError' ? 'ETIMEDOUT' : (systemCodeOf(cause) ?? messageOf(cause));
  return new SettingsFileError('file-unavailable', reason, { cause: error });
}

/** `fetch` hides what went wrong in the cause of what it throws. */
function partOf(error: unknown, part: 'cause' | 'name'): unknown {
  return typeof error === 'object' && error !== null
    ? (error as { cause?: unknown; name?: unknown })[part]
    : undefined;
}
