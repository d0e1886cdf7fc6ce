import type { XmlElement } from './xml-element';

/** Why a text is not XML as we take it. */
export type XmlFault = 'not-xml' | 'doctype' | 'too-deep' | 'too-many-elements';

export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    readonly fault: XmlFault,
    /** Where in the text, from 0. */
    readonly offset: number,
  ) {
    super(`${fault} at ${String(offset)}`);
  }
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Comment, processing instruction, character data, declaration, end tag, start tag; in this order. */
const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|(<!)|<\/([^\s<>/]+)\s*>|<([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML 1.0 without a document type: no declarations, hence no entities of its own and nothing
 * that grows when it is read. Time and memory are in proportion to the text.
 * @throws XmlError
 */
export function readXml(text: string, limits: XmlLimits): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  let elements = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const top = stack.at(-1) ?? root;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      top.text += resolved(text.slice(at, end), at);
      at = end;
      continue;
    }
    markup.lastIndex = at;
    const match = markup.exec(text);
    if (!match) throw new XmlError('not-xml', at);
    const [whole, data, declaration, ends, starts, written = '', empty] = match;
    if (declaration) throw new XmlError('doctype', at);
    if (data !== undefined) top.text += data;
    if (starts !== undefined) {
      elements += 1;
      if (elements > limits.elements) throw new XmlError('too-many-elements', at);
      const opened = { name: starts, attributes: attributesOf(written, at), children: [], text: '' };
      top.children.push(opened);
      if (!empty) stack.push(opened);
      if (stack.length > limits.depth + 1) throw new XmlError('too-deep', at);
    }
    if (ends !== undefined) {
      if (stack.length === 1 || top.name !== ends) throw new XmlError('not-xml', at);
      stack.pop();
    }
    at += whole.length;
  }
  const [only, ...others] = root.children;
  if (!only || others.length > 0 || stack.length > 1 || root.text.trim()) {
    throw new XmlError('not-xml', text.length);
  }
  return only;
}

function attributesOf(written: string, offset: number): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    if (name in attributes) throw new XmlError('not-xml', offset);
    attributes[name] = resolved(double ?? single ?? '', offset);
  }
  return attributes;
}

function resolved(text: string, offset: number): string {
  return text.replace(/&([^;\s&]{0,12});?/g, (whole, name: string) => {
    const known = named[name] ?? numbered(name);
    // An entity of a document type that is not there.
    if (known === undefined || !whole.endsWith(';')) throw new XmlError('not-xml', offset);
    return known;
  });
}

function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
