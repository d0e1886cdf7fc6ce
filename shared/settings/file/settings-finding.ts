/** What the linter can say of a line; words for each stand in the catalogues under `settings-file.<code>`. */
export const findingSeverities = {
  'file-unavailable': 'error',
  'too-large': 'error',
  binary: 'error',
  'web-page': 'error',
  'invalid-json': 'error',
  'too-many-findings': 'info',
  'line-too-long': 'warning',
  'malformed-if': 'error',
  'malformed-statement': 'error',
  'wrong-case': 'warning',
  indented: 'warning',
  'add-ignored': 'warning',
  'label-not-a-tag': 'error',
  'missing-tag': 'error',
  'duplicate-tag': 'warning',
  'backward-goto': 'warning',
  endless: 'error',
  unreachable: 'warning',
  'unknown-variable': 'warning',
  'never-true': 'warning',
  'missing-value': 'error',
  'value-on-next-line': 'error',
  'unclosed-quote': 'error',
  'curly-quotes': 'error',
  'single-quotes': 'error',
  'text-after-value': 'warning',
  'invalid-value': 'error',
  'unknown-name': 'warning',
  'name-not-used': 'info',
  duplicate: 'warning',
  'get-cycle': 'error',
  'get-too-deep': 'error',
  'get-refused': 'error',
  'get-failed': 'warning',
  'get-last': 'info',
  'invalid-lock': 'error',
  'locked-unknown': 'warning',
  'locked-choice-missing': 'warning',
} as const satisfies Record<string, 'error' | 'warning' | 'info'>;

export type SettingsFindingCode = keyof typeof findingSeverities;

/** `error`: something in the file has no effect, or another one than it says. `warning`: probably. `info`: good to know. */
export interface SettingsFinding {
  /** From 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: SettingsFindingCode;
  /** The name, tag or value it is about; for `unknown-name` and `missing-tag` also the nearest known, after ` → `. */
  readonly detail?: string;
}

/** As much of a value as a person needs to recognise it. */
const DETAIL_LIMIT = 120;

export function finding(line: number, code: SettingsFindingCode, detail?: string): SettingsFinding {
  const found = { line, severity: findingSeverities[code], code };
  if (detail === undefined) return found;
  return { ...found, detail: detail.length > DETAIL_LIMIT ? `${detail.slice(0, DETAIL_LIMIT)}…` : detail };
}
