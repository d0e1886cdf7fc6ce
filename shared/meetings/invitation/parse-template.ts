import type { TemplateProblem, TemplateProblemCode } from './template-problem';

export type TemplateNode =
  | { readonly kind: 'literal'; readonly text: string; readonly line: number }
  | { readonly kind: 'variable'; readonly name: string; readonly line: number }
  | SectionNode;

export interface SectionNode {
  readonly kind: 'section';
  readonly name: string;
  /** `{{^name}}`: shown when there is nothing. */
  readonly inverted: boolean;
  readonly nodes: readonly TemplateNode[];
  readonly line: number;
}

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly TemplateProblem[];
}

/** Well above any invitation, well below the million characters of a body. */
export const MAX_TEMPLATE = 65_536;

/** Of sections within sections. */
const MAX_DEPTH = 8;

interface Open {
  readonly name: string;
  readonly inverted: boolean;
  readonly line: number;
  readonly nodes: TemplateNode[];
}

/** Reads `{{name}}`, `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}` in one pass. */
export function parseTemplate(source: string): ParsedTemplate {
  if (source.length > MAX_TEMPLATE)
    return { nodes: [], problems: [{ code: 'too-long', line: 1, name: 'the template' }] };
  const problems: TemplateProblem[] = [];
  const root: Open = { name: '', inverted: false, line: 1, nodes: [] };
  const open: Open[] = [root];
  const innermost = () => open.at(-1) ?? root;
  let line = 1;
  const report = (code: TemplateProblemCode, name: string) => problems.push({ code, line, name });
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('{{', at);
    const text = source.slice(at, start < 0 ? source.length : start);
    if (text) innermost().nodes.push({ kind: 'literal', text, line });
    line += linesIn(text);
    if (start < 0) break;
    const end = source.indexOf('}}', start);
    if (end < 0) {
      report('tag-not-closed', source.slice(start + 2, start + 22).trim());
      break;
    }
    const tag = source.slice(start + 2, end);
    const sign = /^\s*([#^/])/.exec(tag)?.[1];
    const name = tag.replace(/^\s*[#^/]?/, '').trim();
    if (sign === undefined) innermost().nodes.push({ kind: 'variable', name, line });
    else if (sign !== '/') {
      if (open.some((section) => section.name === name)) report('section-in-itself', name);
      if (open.length > MAX_DEPTH) {
        report('too-deep', name);
        break;
      }
      open.push({ name, inverted: sign === '^', line, nodes: [] });
    } else if (innermost().name !== name || open.length === 1) report('section-not-open', name);
    else closeInto(open);
    line += linesIn(tag);
    at = end + 2;
  }
  while (open.length > 1) {
    const { name, line: opened } = innermost();
    problems.push({ code: 'section-not-closed', line: opened, name });
    closeInto(open);
  }
  return { nodes: root.nodes, problems };
}

function closeInto(open: Open[]): void {
  const closed = open.pop();
  if (closed) open.at(-1)?.nodes.push({ kind: 'section', ...closed });
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
