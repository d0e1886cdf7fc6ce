import { finding, type SettingsFinding } from '../settings-finding';
import { isBeside, type Statement } from '../statement';

/** Files that are never got; and what follows a GET counts only when its file is missing. */
export function lintGet(statements: readonly Statement[]): readonly SettingsFinding[] {
  return statements.flatMap((statement, index) => {
    if (statement.kind !== 'get') return [];
    const { line, file } = statement;
    if (!isBeside(file)) return [finding(line, 'get-refused', file)];
    const followed = statements[index + 1]?.kind === 'set';
    return followed ? [finding(line, 'get-last', file)] : [];
  });
}
