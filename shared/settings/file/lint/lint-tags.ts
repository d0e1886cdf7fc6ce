import { nearest } from '../../nearest';
import { FINDING_LIMIT, LINE_LIMIT } from '../limits';
import { linesOf } from '../read-statements';
import { finding, type SettingsFinding } from '../settings-finding';
import { placeOf, tagPlaces, type Statement } from '../statement';

/** How many missing tags are worth looking for what was meant, and among how many. */
const GUESSES = 100;

/** GOTOs that lead nowhere, or where nobody expects; labels that are none. */
export function lintTags(text: string, statements: readonly Statement[]): readonly SettingsFinding[] {
  const places = tagPlaces(statements);
  const findings: SettingsFinding[] = [];
  /** Tags that are looked for in vain, each with the one that was probably meant. */
  const missing = new Map<string, string | undefined>();
  statements.forEach((statement, index) => {
    if (statement.kind !== 'if' && statement.kind !== 'goto') return;
    const { line, tag } = statement;
    const place = placeOf(places, tag, index);
    if (place === undefined) {
      if (!missing.has(tag)) missing.set(tag, missing.size < GUESSES ? meantBy(tag, places) : undefined);
      const meant = missing.get(tag);
      findings.push(finding(line, 'missing-tag', meant === undefined ? tag : `${tag} → ${meant}`));
    } else if (place < index) findings.push(finding(line, 'backward-goto', tag));
  });
  for (const [tag, indexes] of places) {
    for (const index of indexes.slice(1)) {
      findings.push(finding(statements[index]?.line ?? 1, 'duplicate-tag', tag));
    }
  }
  return [...findings, ...falseLabels(text, missing)];
}

/** `## NAME`, `#NAME`: a comment where a tag was meant, since a GOTO looks for it. */
function falseLabels(text: string, missing: ReadonlyMap<string, unknown>): readonly SettingsFinding[] {
  if (missing.size === 0) return [];
  return linesOf(text).flatMap((content, index) => {
    if (content.length > LINE_LIMIT) return [];
    const [, name] = /^[ \t]*#{1,9}[ \t]*([^\s#]\S*)[ \t]*$/.exec(content) ?? [];
    return name !== undefined && missing.has(name) ? [finding(index + 1, 'label-not-a-tag', name)] : [];
  });
}

function meantBy(tag: string, places: ReadonlyMap<string, unknown>): string | undefined {
  return nearest(tag, [...places.keys()].slice(0, FINDING_LIMIT));
}
