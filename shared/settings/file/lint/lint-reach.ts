import { finding, type SettingsFinding } from '../settings-finding';
import { placeOf, tagPlaces, type Statement, type TagPlaces } from '../statement';

/** Statements no client ever comes to, whatever its variables say; one finding for each stretch of them. */
export function lintReach(statements: readonly Statement[]): readonly SettingsFinding[] {
  const reached = reachable(statements);
  const findings: SettingsFinding[] = [];
  let told = false;
  statements.forEach((statement, index) => {
    if (reached.has(index)) told = false;
    // A label alone does nothing: what stands behind it is what is lost.
    else if (!told && statement.kind !== 'tag') {
      findings.push(finding(statement.line, 'unreachable'));
      told = true;
    }
  });
  return findings;
}

function reachable(statements: readonly Statement[]): ReadonlySet<number> {
  const places = tagPlaces(statements);
  const reached = new Set<number>();
  const open = [0];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index >= statements.length || reached.has(index)) continue;
    reached.add(index);
    open.push(...successors(statements, places, index));
  }
  return reached;
}

/** Where a client may go on from a statement. A file of GET may be missing, so what follows it may count. */
function successors(statements: readonly Statement[], places: TagPlaces, index: number): readonly number[] {
  const statement = statements[index];
  const next = index + 1;
  if (statement?.kind !== 'goto' && statement?.kind !== 'if') return [next];
  const place = placeOf(places, statement.tag, index);
  const jump = place === undefined ? [] : [place];
  return statement.kind === 'goto' ? jump : [...jump, next];
}
