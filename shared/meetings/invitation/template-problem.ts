/** Why a template cannot be used. */
export type TemplateProblemCode =
  | 'too-long'
  | 'tag-not-closed' // {{ without }}
  | 'unknown-variable'
  | 'section-not-closed'
  | 'section-not-open'
  | 'section-in-itself'
  | 'too-deep'
  | 'unsafe-place' // a variable where escaping protects nothing: tag names, unquoted values, style, on…
  | 'unsafe-link' // an address that would begin with what somebody typed
  | 'active-content'
  | 'unbalanced';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** From 1. */
  readonly line: number;
  /** The variable, section or element it is about. */
  readonly name: string;
}

const sentences: Readonly<Record<TemplateProblemCode, string>> = {
  'too-long': 'is longer than a template may be',
  'tag-not-closed': 'is opened by {{ and never closed by }}',
  'unknown-variable': 'is no variable of an invitation',
  'section-not-closed': 'is opened and never closed',
  'section-not-open': 'is closed where it is not open',
  'section-in-itself': 'is opened within itself',
  'too-deep': 'is within too many sections',
  'unsafe-place': 'stands where a variable cannot be escaped',
  'unsafe-link': 'may not begin an address',
  'active-content': 'is not allowed in a mail',
  unbalanced: 'is not closed, or closed twice',
};

/** One line for an administrator's log or console. */
export function describeProblem({ code, line, name }: TemplateProblem): string {
  return `line ${String(line)}: ${name} ${sentences[code]}`;
}
