import type { TextOf } from '../app-root/use-text';
import type { Checked } from './use-diagnosis';

/** What was found, for a problem report: facts named after the checks, in words that need no translation. */
export function findingsOf(checked: readonly Checked[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    checked.map(({ check, finding }) => [
      `check ${check.id}`,
      finding ? [finding.state, finding.words, ...valuesOf(finding.values)].join(' ') : 'checking',
    ]),
  );
}

/** The same as a person reads it, to be sent to somebody. */
export function resultsText(checked: readonly Checked[], text: TextOf): string {
  return checked
    .map(({ check, finding }) => {
      const head = `${text(`diagnostics.name.${check.id}`)}: ${text(`diagnostics.state.${finding?.state ?? 'checking'}`)}`;
      return finding ? `${head}. ${text(finding.words, finding.values)}` : head;
    })
    .join('\n');
}

function valuesOf(values: Readonly<Record<string, string | number>> = {}): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}
