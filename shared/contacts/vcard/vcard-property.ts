/** One line of a vCard, unfolded, as RFC 6350 §3.3, RFC 2426 and vCard 2.1 write it. */
export interface VcardProperty {
  /** Upper case, without a group in front. */
  readonly name: string;
  /** Every value of a parameter TYPE, and what stands for one in vCard 2.1; upper case. */
  readonly types: ReadonlySet<string>;
  /** Still with its backslashes, which part it. */
  readonly value: string;
}

/** A group, the name, parameters whose values may be quoted, and the value. No part can match another's text. */
const shape = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s;
const eachParameter = /;((?:"[^"]*"|[^";])*)/g;

/** The name of the property that a line begins with; undefined where it begins with none. */
export function propertyName(line: string): string | undefined {
  return /^(?:[\w-]+\.)?([\w-]+)[;:]/.exec(line.slice(0, 200))?.[1]?.toUpperCase();
}

/** Undefined for a line that is no property. */
export function readProperty(line: string): VcardProperty | undefined {
  const [, name, parameters = '', value = ''] = shape.exec(line) ?? [];
  if (name === undefined) return undefined;
  const types = new Set<string>();
  let charset: string | undefined;
  let quoted = false;
  for (const [, parameter = ''] of parameters.matchAll(eachParameter)) {
    const at = parameter.indexOf('=');
    const key = at < 0 ? 'TYPE' : parameter.slice(0, at).toUpperCase();
    const said = parameter.slice(at + 1).replaceAll('"', '');
    if (key === 'CHARSET') charset = said;
    else if (/^quoted-printable$/i.test(said)) quoted = true;
    else if (key === 'TYPE') for (const type of said.split(',')) types.add(type.trim().toUpperCase());
  }
  return { name: name.toUpperCase(), types, value: quoted ? decodeQuoted(value, charset) : value };
}

/** Whether what a line begins goes on in the next one, by the rules of QUOTED-PRINTABLE (RFC 2045 §6.7). */
export function goesOn(line: string): boolean {
  return line.endsWith('=') && /^[^:]*[;=]QUOTED-PRINTABLE/i.test(line);
}

/** RFC 2045 §6.7, the soft line breaks being gone. What is no escape stays as it is. */
function decodeQuoted(text: string, charset = 'utf-8'): string {
  return text.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    return decode(bytes, charset);
  });
}

/** Bytes that are no UTF-8, though that is what they are said to be, are what Windows wrote in its time. */
function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The parts of a value that a character parts, unless a backslash stands before it (RFC 6350 §3.4). */
export function partsOf(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (piece === separator) parts.push('');
    else parts[parts.length - 1] += unescaped(piece);
  }
  return parts;
}

export function textOf(value: string): string {
  return value.replace(/\\./gs, unescaped);
}

function unescaped(piece: string): string {
  if (!piece.startsWith('\\') || piece.length < 2) return piece;
  return /^\\n$/i.test(piece) ? ' ' : piece.slice(1);
}
