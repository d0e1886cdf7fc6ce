/** Elements that stand on lines of their own. */
const blocks = new Set([
  'ADDRESS',
  'BLOCKQUOTE',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'HR',
  'LI',
  'OL',
  'P',
  'PRE',
  'TABLE',
  'TR',
  'UL',
]);
const unseen = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE']);

/** HTML as Outlook gives it to who asks for text: a line for each block, links by what they say. */
export function htmlToText(html: string): string {
  const lines: string[] = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const nextLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) add((child.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' '));
      if (!(child instanceof Element) || unseen.has(child.tagName)) continue;
      if (child.tagName === 'BR') {
        lines.push('');
        continue;
      }
      const block = blocks.has(child.tagName);
      if (block) nextLine();
      walk(child);
      if (child.tagName === 'TD' || child.tagName === 'TH') add('\t');
      if (block) nextLine();
    }
  };
  walk(parse(html).body);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Text as HTML that looks the same. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(/\r\n?|\n/g, '<br>');
}

/** A document that runs and loads nothing. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
