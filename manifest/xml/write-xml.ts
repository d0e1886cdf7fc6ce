import type { XmlElement } from './xml-element';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

/** An element as text, with two blanks a level. Whatever stands in texts and attributes is escaped. */
export function writeXml(root: XmlElement, indent = ''): string {
  const attributes = Object.entries(root.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const open = `${indent}<${root.name}${attributes}`;
  if (root.children.length === 0) {
    return root.text ? `${open}>${escaped(root.text)}</${root.name}>\n` : `${open}/>\n`;
  }
  const inside = root.children.map((child) => writeXml(child, `${indent}  `)).join('');
  return `${open}>\n${inside}${indent}</${root.name}>\n`;
}
