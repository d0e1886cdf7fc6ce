import { FINDING_LIMIT, SETTINGS_FILE_LIMIT } from './limits';
import { lintGet } from './lint/lint-get';
import { lintReach } from './lint/lint-reach';
import { lintTags } from './lint/lint-tags';
import { readStatements } from './read-statements';
import { finding, type SettingsFinding } from './settings-finding';

export type { SettingsFinding } from './settings-finding';

/**
 * What is wrong, or will surprise somebody, in a settings file of the PBX (`46xxsettings.txt`), by
 * line. Takes any text, never throws, and is done within a second for the longest it reads.
 */
export function lintSettingsFile(text: string): readonly SettingsFinding[] {
  if (text.length > SETTINGS_FILE_LIMIT) return [finding(1, 'too-large')];
  if (text.includes('\0')) return [finding(1, 'binary')];
  const { statements, findings } = readStatements(text);
  const all = [...findings, ...lintTags(text, statements), ...lintReach(statements), ...lintGet(statements)];
  const ordered = all.sort((one, other) => one.line - other.line);
  if (ordered.length <= FINDING_LIMIT) return ordered;
  const kept = ordered.slice(0, FINDING_LIMIT);
  return [...kept, finding(kept.at(-1)?.line ?? 1, 'too-many-findings', String(ordered.length))];
}
