import { checkText, isJson } from './check-text';
import { FINDING_LIMIT } from './limits';
import { lintConditions } from './lint/lint-conditions';
import { lintDuplicates } from './lint/lint-duplicates';
import { lintEnd } from './lint/lint-end';
import { lintGet } from './lint/lint-get';
import { lintNames } from './lint/lint-names';
import { lintReach } from './lint/lint-reach';
import { lintTags } from './lint/lint-tags';
import { readJsonFile } from './read-json-file';
import { readStatements } from './read-statements';
import { SettingsFileError } from './settings-file-error';
import { finding, type SettingsFinding } from './settings-finding';

export type { SettingsFinding } from './settings-finding';

/**
 * What is wrong, or will surprise somebody, in a settings file, the PBX's own
 * (`46xxsettings.txt`) or ours (JSON), by line. Takes any text, never throws, and is done within a second for the longest it reads.
 */
export function lintSettingsFile(text: string): readonly SettingsFinding[] {
  try {
    checkText(text);
    return shortened(isJson(text) ? readJsonFile(text, '').findings : lintStatements(text));
  } catch (error) {
    if (error instanceof SettingsFileError) return [error.finding];
    throw error;
  }
}

function lintStatements(text: string): readonly SettingsFinding[] {
  const { statements, findings } = readStatements(text);
  return [
    ...findings,
    ...lintTags(text, statements),
    ...[lintReach, lintConditions, lintNames, lintDuplicates, lintGet].flatMap((lint) => lint(statements)),
    ...lintEnd(statements),
  ];
}

function shortened(findings: readonly SettingsFinding[]): readonly SettingsFinding[] {
  const ordered = findings.toSorted((one, other) => one.line - other.line);
  if (ordered.length <= FINDING_LIMIT) return ordered;
  const kept = ordered.slice(0, FINDING_LIMIT);
  return [...kept, finding(kept.at(-1)?.line ?? 1, 'too-many-findings', String(ordered.length))];
}
