import { AppError } from '../../../shared/errors/app-error';

/** One element of a document; names come without their prefix, text without what is around it. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed; not that of its children. */
  readonly text: string;
}

interface Open {
  readonly written: string;
  readonly children: XmlElement[];
  text: string;
}

/** Presence documents are small and flat. */
const MAX_DEPTH = 16;
const MAX_ELEMENTS = 200;

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/.source;
/** One piece of XML 1.0, from where the last one ended. Declarations of types are none of these, so neither are entities. */
const PIECE = new RegExp(
  [
    String.raw`<\?xml[^<>]{0,200}\?>`,
    String.raw`<!--(?:(?!--)[^])*-->`,
    String.raw`<!\[CDATA\[(?<raw>(?:(?!\]\]>)[^])*)\]\]>`,
    String.raw`</(?<close>${NAME})\s*>`,
    String.raw`<(?<open>${NAME})(?:\s+${NAME}\s*=\s*(?:"[^<"]*"|'[^<']*'))*\s*(?<empty>/)?>`,
    String.raw`(?<text>[^<]+)`,
  ].join('|'),
  'y',
);
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));|&/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a document that somebody sent: elements and text, with XML's five entities and no others. No types,
 * no processing instructions, nothing that grows when it is read.
 * @throws AppError `invalid-input` for all else
 */
export function readXml(document: string): XmlElement {
  const root: Open = { written: '', children: [], text: '' };
  const path: Open[] = [root];
  let elements = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < document.length) {
    const piece = PIECE.exec(document)?.groups;
    const parent = path.at(-1);
    if (!piece || !parent) throw malformed();
    if (piece['open'] !== undefined) {
      elements += 1;
      if (elements > MAX_ELEMENTS || path.length > MAX_DEPTH) throw malformed();
      const opened: Open = { written: piece['open'], children: [], text: '' };
      if (piece['empty'] === undefined) path.push(opened);
      else parent.children.push(closed(opened));
    } else if (piece['close'] !== undefined) {
      path.pop();
      const outer = path.at(-1);
      if (!outer || parent.written !== piece['close']) throw malformed();
      outer.children.push(closed(parent));
    } else parent.text += piece['raw'] ?? unescaped(piece['text'] ?? '');
  }
  const [only, ...others] = root.children;
  if (path.length !== 1 || !only || others.length > 0 || root.text.trim() !== '') throw malformed();
  return only;
}

function closed({ written, children, text }: Open): XmlElement {
  return { name: written.slice(written.indexOf(':') + 1), children, text: text.trim() };
}

function unescaped(text: string): string {
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = name === undefined ? characterOf(code) : NAMED[name];
    if (character === undefined) throw malformed();
    return character;
  });
}

function characterOf(code: number): string | undefined {
  const allowed = code >= 32 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (allowed) return String.fromCodePoint(code);
  return code === 9 || code === 10 || code === 13 ? ' ' : undefined;
}

function malformed(): AppError {
  return new AppError('invalid-input', 'not a document that is read here');
}
