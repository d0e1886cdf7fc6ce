const QUOTE = 34;
const BACKSLASH = 92;
const LESS = 60;
const GREATER = 62;
const COMMA = 44;

/** Splits a comma-separated header value (RFC 3261 §7.3.1); commas in quotes and in `<>` separate nothing. */
export function splitList(value: string): string[] {
  if (!value.includes(',')) return [value];
  const parts: string[] = [];
  let quoted = false;
  let inAngles = false;
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === LESS) inAngles = true;
    else if (code === GREATER) inAngles = false;
    else if (code === COMMA && !inAngles) {
      parts.push(value.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(value.slice(start).trim());
  return parts;
}
