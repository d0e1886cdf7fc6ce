import { nearest } from '../../nearest';
import { foreignNames } from '../foreign-names';
import { FINDING_LIMIT } from '../limits';
import { checkedNames, effectiveNames, isPossible, limitOf, lockListOf, parameterOf } from '../parameters';
import { lockTargetOf } from '../lock-target';
import { listOf } from '../parameter';
import { finding, type SettingsFinding } from '../settings-finding';
import type { Statement } from '../statement';

const everyName = [...effectiveNames, ...checkedNames, ...foreignNames];
const passedOver = new Set([...foreignNames, ...checkedNames]);

/** Names nobody knows, values nobody can have. */
export function lintNames(statements: readonly Statement[]): readonly SettingsFinding[] {
  const findings: SettingsFinding[] = [];
  for (const statement of statements) {
    if (findings.length > FINDING_LIMIT) break;
    if (statement.kind === 'set') findings.push(...ofSet(statement.line, statement.name, statement.value));
  }
  return findings;
}

function ofSet(line: number, name: string, value: string | undefined): readonly SettingsFinding[] {
  const findings: SettingsFinding[] = [];
  if (value !== undefined && !isPossible(name, value)) {
    findings.push(finding(line, 'invalid-value', `${name} ${value}`));
  }
  if (lockListOf(name)) {
    return [...findings, ...unlockable(value ?? '').map((one) => finding(line, 'locked-unknown', one))];
  }
  if (parameterOf(name) ?? limitOf(name)) return findings;
  if (passedOver.has(name.toUpperCase())) return [...findings, finding(line, 'name-not-used', name)];
  const meant = nearest(name, everyName);
  return [...findings, finding(line, 'unknown-name', meant === undefined ? name : `${name} → ${meant}`)];
}

/** Names in a list of locks that are not those of settings here, nor of other clients. */
function unlockable(list: string): readonly string[] {
  return listOf(list)
    .filter((one) => one !== '' && lockTargetOf(one) === undefined && !passedOver.has(one.toUpperCase()))
    .slice(0, 5);
}
