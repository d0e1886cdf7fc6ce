import { LINE_LIMIT } from './limits';
import { readValue } from './read-value';
import { finding, type SettingsFinding } from './settings-finding';
import type { Statement } from './statement';

export interface ReadStatements {
  readonly statements: readonly Statement[];
  /** What is wrong with single lines. */
  readonly findings: readonly SettingsFinding[];
}

/** Lines end by CR LF, LF or CR; a byte order mark is no part of the first. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

/**
 * The statements of a file. A line that does not begin with SET, IF, GOTO, GET or `# ` and a tag, in
 * exactly this form, is a comment.
 */
export function readStatements(text: string): ReadStatements {
  const statements: Statement[] = [];
  const findings: SettingsFinding[] = [];
  const lines = linesOf(text);
  lines.forEach((content, index) => {
    const line = index + 1;
    if (content.length > LINE_LIMIT) {
      findings.push(finding(line, 'line-too-long'));
      return;
    }
    const read = readLine(content, line, lines[index + 1] ?? '');
    if (read.statement) statements.push(read.statement);
    if (read.finding) findings.push(read.finding);
  });
  return { statements, findings };
}

interface ReadLine {
  readonly statement?: Statement;
  readonly finding?: SettingsFinding;
}

function readLine(content: string, line: number, next: string): ReadLine {
  const [, command = '', rest = ''] = /^(SET|IF|GOTO|GET|#)(?=[ \t]|$)(.*)$/.exec(content) ?? [];
  switch (command) {
    case 'SET':
      return readSet(rest, line, next);
    case 'IF':
      return readIf(rest, line);
    case 'GOTO': {
      const tag = oneWord(rest);
      return tag ? { statement: { kind: 'goto', line, tag } } : malformed(line, content);
    }
    case 'GET': {
      const file = oneWord(rest);
      return file ? { statement: { kind: 'get', line, file } } : malformed(line, content);
    }
    case '#': {
      const [, tag] = /^ (\S+)[ \t]*$/.exec(rest) ?? [];
      return tag === undefined ? {} : { statement: { kind: 'tag', line, tag } };
    }
    default:
      return aboutComment(content, line);
  }
}

function readSet(rest: string, line: number, next: string): ReadLine {
  const [, name, behind = ''] = /^[ \t]+(\S+)(.*)$/.exec(rest) ?? [];
  if (name === undefined) return malformed(line, `SET${rest}`);
  const { value, trouble } = readValue(behind);
  const statement: Statement = { kind: 'set', line, name, value };
  if (trouble) return { statement, finding: finding(line, trouble, name) };
  if (value !== undefined) return { statement };
  return {
    statement,
    finding: finding(line, /^[ \t]*"/.test(next) ? 'value-on-next-line' : 'missing-value', name),
  };
}

function readIf(rest: string, line: number): ReadLine {
  const [, variable, condition, tag] =
    /^[ \t]+\$(\S+)[ \t]+SEQ[ \t]+("[^"]*"|\S+)[ \t]+GOTO[ \t]+(\S+)[ \t]*$/.exec(rest) ?? [];
  if (variable === undefined || condition === undefined || tag === undefined) {
    return { finding: finding(line, 'malformed-if', `IF${rest}`) };
  }
  const value = condition.replace(/^"(.*)"$/, '$1');
  return { statement: { kind: 'if', line, variable, value, tag } };
}

/** What was probably meant to be more than a comment. */
function aboutComment(content: string, line: number): ReadLine {
  if (/^ADD[ \t]+\S/.test(content)) return { finding: finding(line, 'add-ignored', content) };
  if (/^[ \t]+(SET[ \t]+\S+[ \t]|IF[ \t]+\$|GOTO[ \t]+\S+[ \t]*$|GET[ \t]+\S+[ \t]*$)/.test(content)) {
    return { finding: finding(line, 'indented', content.trim()) };
  }
  if (/^(set[ \t]+[A-Z]\w+[ \t]|if[ \t]+\$|(goto|get)[ \t]+\S+[ \t]*$)/i.test(content)) {
    return { finding: finding(line, 'wrong-case', content) };
  }
  return {};
}

function malformed(line: number, content: string): ReadLine {
  return { finding: finding(line, 'malformed-statement', content) };
}

function oneWord(rest: string): string | undefined {
  return /^[ \t]+(\S+)[ \t]*$/.exec(rest)?.[1];
}
