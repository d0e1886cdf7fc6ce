/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

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
  // An apostrophe of its own would be taken away when it is read, hence another one.
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
