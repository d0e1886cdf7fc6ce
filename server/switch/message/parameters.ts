const NAME = /[^\s;=]/;
const PARAMETER = /;[ \t]*([^\s;=,"<>@]+)[ \t]*(?:=[ \t]*("(?:[^"\\]|\\.)*"|[^\s;,"<>]+)[ \t]*)?/y;

/** Parameters by lower-case name. A flag has the value ''; a quoted value keeps its quotes. */
export type Parameters = ReadonlyMap<string, string>;

const NONE: Parameters = new Map();

/**
 * The `*( SEMI generic-param )` after an address or a Via (RFC 3261 §25.1), white space allowed around
 * `;` and `=`. `undefined` when it is malformed: an empty parameter, an unclosed quote, other text.
 */
export function parseParameters(text: string): Parameters | undefined {
  const rest = text.trim();
  if (rest === '') return NONE;
  const found = new Map<string, string>();
  let at = 0;
  while (at < rest.length) {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(rest);
    const name = match?.[1];
    if (!match || name === undefined || !NAME.test(name)) return undefined;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, match[2] ?? '');
    at = PARAMETER.lastIndex;
    while (rest.charCodeAt(at) === 32 || rest.charCodeAt(at) === 9) at++;
  }
  return found;
}
