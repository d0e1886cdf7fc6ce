/** One record of a CSV file. */
export interface CsvRecord {
  /** Where it begins, from 1: a cell in quotes may go on over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What keeps a text from being CSV: a quote that never ends, or text after one that has. */
export interface CsvFault {
  readonly line: number;
  readonly code: 'quote-open' | 'quote-text';
}

export type ParsedCsv =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly fault: CsvFault };

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180): cells in double quotes may hold the delimiter, line ends and, doubled, quotes. Beyond
 * it, as files are: any line end, and `;` or a tab between cells where the first line has more of those (Excel
 * writes the list separator of the language). Empty lines are left out. Never throws.
 */
export function parseCsv(text: string): ParsedCsv {
  const delimiter = delimiterOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  const end = (): void => {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells });
    cells = [];
  };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    begun = cells.length === 0 ? line : begun;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === undefined) return { ok: false, fault: { line, code: 'quote-open' } };
      const quoted = text.slice(at + 1, close);
      cells.push(quoted.replaceAll('""', '"'));
      line += lineEnds(quoted);
      at = close + 1;
    } else {
      const stop = endOfCell(text, at, delimiter);
      cells.push(text.slice(at, stop));
      at = stop;
    }
    const next = text[at];
    if (next === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by an empty cell.
      if (at === text.length || text[at] === '\r' || text[at] === '\n') cells.push('');
    }
    if (at >= text.length || text[at] === '\r' || text[at] === '\n') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      end();
      line += 1;
    } else if (next !== delimiter) return { ok: false, fault: { line, code: 'quote-text' } };
  }
  return { ok: true, records };
}

function delimiterOf(text: string): string {
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (one: string): number => bare.split(one).length;
  return delimiters.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
