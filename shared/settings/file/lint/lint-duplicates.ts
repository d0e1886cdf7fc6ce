import { finding, type SettingsFinding } from '../settings-finding';
import type { Statement } from '../statement';

/** Names set twice with nothing between that could lead past one of them. */
export function lintDuplicates(statements: readonly Statement[]): readonly SettingsFinding[] {
  const findings: SettingsFinding[] = [];
  let set = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== 'set') {
      set = new Set();
      continue;
    }
    const name = statement.name.toUpperCase();
    if (set.has(name)) findings.push(finding(statement.line, 'duplicate', statement.name));
    set.add(name);
  }
  return findings;
}
