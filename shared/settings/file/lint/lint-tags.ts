import { nearest } from '../../nearest';
import { linesOf } from '../read-statements';
import { finding, type SettingsFinding } from '../settings-finding';
import { placeOf, tagPlaces, type Statement } from '../statement';

/** GOTOs that lead nowhere, or where nobody expects; labels that are none. */
export function lintTags(text: string, statements: readonly Statement[]): readonly SettingsFinding[] {
  const places = tagPlaces(statements);
  const findings: SettingsFinding[] = [];
  const missing = new Set<string>();
  statements.forEach((statement, index) => {
    if (statement.kind !== 'if' && statement.kind !== 'goto') return;
    const { line, tag } = statement;
    const place = placeOf(places, tag, index);
    if (place === undefined) {
      missing.add(tag);
      const meant = nearest(tag, places.keys());
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
function falseLabels(text: string, missing: ReadonlySet<string>): readonly SettingsFinding[] {
  if (missing.size === 0) return [];
  return linesOf(text).flatMap((content, index) => {
    const [, name] = /^[ \t]*#+[ \t]*(\S+)[ \t]*$/.exec(content) ?? [];
    return name !== undefined && missing.has(name) ? [finding(index + 1, 'label-not-a-tag', name)] : [];
  });
}
