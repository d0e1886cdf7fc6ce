/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;
const guarded = /^'[=+\-@\t\r]/;

export interface WriteCsvOptions {
  /** `;` for a spreadsheet in French; `,` unless told. */
  readonly delimiter?: ',' | ';' | undefined;
}

/**
 * Writes CSV (RFC 4180) that a spreadsheet opens without harm: with the byte order mark Excel knows UTF-8 by,
 * and an apostrophe before what would be a formula, which `unguarded` takes away again.
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter = ',' }: WriteCsvOptions = {},
): string {
  const lines = rows.map((cells) => cells.map(written).join(delimiter));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A cell as it was before it was guarded against being a formula. */
export function unguarded(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

function written(cell: string): string {
  // What is guarded already would lose its own apostrophe when it is read.
  const text = formula.test(cell) || guarded.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
