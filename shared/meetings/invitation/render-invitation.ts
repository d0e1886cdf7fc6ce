import { AppError } from '../../errors/app-error';
import { formatNumber } from '../../dialing/format-number';
import { escapeHtml, onOneLine } from './escape-value';
import type { InvitationNumber, InvitationTemplate, InvitationValues } from './invitation-template';
import { parseTemplate, type TemplateNode } from './parse-template';
import { describeProblem } from './template-problem';
import { LIST } from './variables';

type Values = ReadonlyMap<string, string>;

/**
 * The inside of an invitation's block (`../block/`), filled in for one room. `language` (BCP 47) is that
 * of the template: countries are named and ordered in it. Every value is escaped for where it stands.
 * Throws AppError `invalid-input` for a template that `checkTemplate` refuses to read.
 */
export function renderInvitation(
  template: InvitationTemplate,
  values: InvitationValues,
  type: 'html' | 'text',
  language = 'en',
): string {
  const { nodes, problems } = parseTemplate(template[type]);
  const [problem] = problems;
  if (problem) throw new AppError('invalid-input', `template, ${describeProblem(problem)}`);
  const numbers = numbersOf(values.numbers, language);
  const write = type === 'html' ? escapeHtml : (text: string) => text;

  const render = (inner: readonly TemplateNode[], known: Values): string =>
    inner
      .map((node): string => {
        if (node.kind === 'literal') return node.text;
        if (node.kind === 'variable') return write(valueOf(node.name, known, node.line));
        if (node.name !== LIST) {
          const there = valueOf(node.name, known, node.line) !== '';
          return there === node.inverted ? '' : render(node.nodes, known);
        }
        if (node.inverted) return numbers.length === 0 ? render(node.nodes, known) : '';
        return numbers.map((number) => render(node.nodes, new Map([...known, ...number]))).join('');
      })
      .join('');
  return render(nodes, roomValues(values));
}

function valueOf(name: string, known: Values, line: number): string {
  const value = known.get(name);
  // An own field that this environment has since dropped must not break every invitation.
  if (value === undefined && !name.startsWith('field.'))
    throw new AppError(
      'invalid-input',
      `template, ${describeProblem({ code: 'unknown-variable', line, name })}`,
    );
  return onOneLine(value ?? '');
}

function roomValues({ room, owner, fields = {} }: InvitationValues): Values {
  return new Map([
    ['room.name', room.name],
    ['room.number', room.number],
    ['room.link', room.link],
    ['room.pin', room.pin ?? ''],
    ['owner.name', owner.name],
    ['owner.email', owner.email ?? ''],
    ...Object.entries(fields).map(([name, value]): [string, string] => [`field.${name}`, value]),
  ]);
}

/** By the country's name as its reader spells it; within a country in the given order. */
function numbersOf(numbers: readonly InvitationNumber[], language: string): readonly Values[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator([language, 'en']);
  return numbers
    .map((number) => ({ ...number, countryName: names.of(number.country) ?? number.country }))
    .sort((a, b) => compare(a.countryName, b.countryName))
    .map(
      ({ countryName, number, label, postDial }): Values =>
        new Map([
          ['country', countryName],
          ['number', formatNumber(number, '')],
          ['label', label ?? ''],
          ['tel', `tel:${encodeURI(number + (postDial ?? '')).replaceAll('#', '%23')}`],
        ]),
    );
}
