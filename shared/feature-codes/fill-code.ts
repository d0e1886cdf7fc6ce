/** What stands for a placeholder of a code. */
export interface CodeValues {
  readonly number?: string;
  readonly group?: string;
  readonly extension?: string;
  readonly slot?: string;
}

/** What is dialled for a code, one after the other; a code of several parts has spaces between them. */
export function fillCode(code: string, values: CodeValues): string[] {
  return code
    .split(' ')
    .filter((part) => part !== '')
    .map((part) =>
      part.replace(/\{(number|group|extension|slot)\}/g, (_, name: keyof CodeValues) => values[name] ?? ''),
    );
}
