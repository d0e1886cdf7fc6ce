import { fold, foldedWords } from '../../../shared/contacts/fold';
import { refusal, type GraphAnswer } from './graph-answer';

type Row = Readonly<Record<string, unknown>>;

/** The most Graph gives on one page. */
const MAX_PAGE = 999;

export interface Page {
  readonly rows: readonly Row[];
  /** Absent on the last page. */
  readonly skipToken?: string;
}

/** `$filter`, `$search`, `$orderby`, `$top`, `$skiptoken` and `$select` on a collection; a refusal for what Graph refuses. */
export function queried(
  rows: readonly object[],
  query: URLSearchParams,
  defaultTop: number,
): Page | GraphAnswer {
  const top = Number(query.get('$top') ?? defaultTop);
  const skip = Number(query.get('$skiptoken') ?? 0);
  if (!Number.isInteger(top) || top < 1 || top > MAX_PAGE || !Number.isInteger(skip) || skip < 0) {
    return refusal(400, 'BadRequest');
  }
  const filter = predicateOf(query.get('$filter'), filterTerm);
  const search = predicateOf(query.get('$search'), searchTerm);
  if (!filter || !search) return refusal(400, 'BadRequest');
  const found = ordered(
    (rows as readonly Row[]).filter((row) => filter(row) && search(row)),
    query.get('$orderby'),
  );
  const select = query.get('$select')?.split(',');
  const page = found.slice(skip, skip + top).map((row) => selected(row, select));
  return { rows: page, ...(skip + top < found.length ? { skipToken: String(skip + top) } : {}) };
}

type Predicate = (row: Row) => boolean;

/** Terms joined by `or` or by `and`; undefined when one of them is beyond this emulator. */
function predicateOf(
  text: string | null,
  term: (text: string) => Predicate | undefined,
): Predicate | undefined {
  if (text === null) return () => true;
  const alternatives = splitAt(text, 'or').map((one) => splitAt(one, 'and').map((each) => term(each.trim())));
  const known = alternatives.map((all) => all.filter((each) => each !== undefined));
  if (known.some((all, index) => all.length !== alternatives[index]?.length)) return undefined;
  return (row) => known.some((all) => all.every((each) => each(row)));
}

/** A quoted value, in which a quote is written twice (OData 4.01, URL conventions, §5.1.1.6.1); a word; anything else. */
const tokens = /'(?:[^']|'')*'|"[^"]*"|\w+|[^\w'"]|['"]/g;

/** A text at a word between its terms: the word may stand in a value too. */
function splitAt(text: string, word: 'or' | 'and'): readonly string[] {
  const parts = [''];
  for (const [token] of text.matchAll(tokens)) {
    if (token.toLowerCase() === word) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

/** `startswith(field,'value')` or `field eq 'value'`. */
function filterTerm(text: string): Predicate | undefined {
  const starts = /^startswith\((\w+),\s*'((?:[^']|'')*)'\)$/i.exec(text);
  const equals = /^(\w+) eq (?:'((?:[^']|'')*)'|true)$/i.exec(text);
  const [, field = '', quoted] = starts ?? equals ?? [];
  if (!starts && !equals) return undefined;
  if (quoted === undefined) return () => true;
  const wanted = fold(quoted.replaceAll("''", "'"));
  return (row) => {
    const value = row[field];
    if (typeof value !== 'string') return false;
    return starts ? fold(value).startsWith(wanted) : fold(value) === wanted;
  };
}

/** `"field:words"`: every word begins some word of the field. */
function searchTerm(text: string): Predicate | undefined {
  const [, field = '', words = ''] = /^"(\w+):(.*)"$/.exec(text) ?? [];
  if (field === '') return undefined;
  const wanted = foldedWords(words);
  return (row) => {
    const value = row[field];
    if (typeof value !== 'string' || wanted.length === 0) return false;
    const has = foldedWords(value);
    return wanted.every((word) => has.some((one) => one.startsWith(word)));
  };
}

function ordered(rows: readonly Row[], orderBy: string | null): readonly Row[] {
  const [field, direction] = (orderBy ?? '').split(' ');
  if (!field) return rows;
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  const sign = direction === 'desc' ? -1 : 1;
  const textOf = (row: Row): string => {
    const value = field.split('/').reduce<unknown>((whole, name) => (whole as Row | null)?.[name], row);
    return typeof value === 'string' ? value : '';
  };
  return rows.toSorted((a, b) => sign * compare(textOf(a), textOf(b)));
}

function selected(row: Row, select: readonly string[] | undefined): Row {
  if (!select) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || select.includes(key)));
}
