import { finding, type SettingsFinding } from '../settings-finding';
import type { Statement } from '../statement';
import { canBe, ourVariables } from '../variables';

/** Conditions that are never met. */
export function lintConditions(statements: readonly Statement[]): readonly SettingsFinding[] {
  const set = new Set(statements.flatMap((one) => (one.kind === 'set' ? [one.name.toUpperCase()] : [])));
  return statements.flatMap((statement) => {
    if (statement.kind !== 'if') return [];
    const { line, value } = statement;
    const variable = statement.variable.toUpperCase();
    if (set.has(variable)) return [];
    if (!Object.hasOwn(ourVariables, variable)) return [finding(line, 'unknown-variable', variable)];
    return canBe(variable, value) ? [] : [finding(line, 'never-true', variable)];
  });
}
