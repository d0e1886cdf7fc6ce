import { HtmlPlace } from './html-place';
import { parseTemplate, type TemplateNode } from './parse-template';
import type { TemplateProblem } from './template-problem';
import { isVariable, links, LIST } from './variables';

/**
 * What is wrong with a template, by line; empty: it can be used. `fields` are the names of the
 * environment's own fields. HTML is checked further: no script, no variable where escaping is no
 * protection, and every `div` closed, for the block must end where its own `div` does.
 */
export function checkTemplate(
  source: string,
  type: 'html' | 'text',
  fields: readonly string[] = [],
): readonly TemplateProblem[] {
  const { nodes, problems } = parseTemplate(source);
  const found = [...problems];
  const place = new HtmlPlace((code, name, line) => found.push({ code, name, line }));

  const visit = (node: TemplateNode, inList: boolean): void => {
    const { line } = node;
    if (node.kind === 'literal') {
      if (type === 'html') place.read(node.text, line);
      return;
    }
    const isList = node.kind === 'section' && node.name === LIST;
    if (!isList && !isVariable(node.name, inList, fields))
      found.push({ code: 'unknown-variable', line, name: node.name });
    if (node.kind === 'section')
      node.nodes.forEach((inner) => {
        visit(inner, inList || (isList && !node.inverted));
      });
    else if (type === 'html') {
      const verdict = place.allows(links.has(node.name));
      if (verdict !== 'yes') found.push({ code: verdict, line, name: node.name });
    }
  };
  nodes.forEach((node) => {
    visit(node, false);
  });
  if (type === 'html') place.end(source.split('\n').length);
  return found.sort((a, b) => a.line - b.line);
}
