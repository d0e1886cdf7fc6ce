import { finding, type SettingsFinding } from '../settings-finding';
import type { Statement } from '../statement';

/** What follows a GET counts only when its file is missing. */
export function lintGet(statements: readonly Statement[]): readonly SettingsFinding[] {
  return statements.flatMap((statement, index) => {
    if (statement.kind !== 'get') return [];
    const { line, file } = statement;
    const followed = statements[index + 1]?.kind === 'set';
    return followed ? [finding(line, 'get-last', file)] : [];
  });
}
