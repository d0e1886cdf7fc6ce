import { STEP_LIMIT } from './limits';
import { isPossible, parameterOf } from './parameters';
import { SettingsFileError } from './settings-file-error';
import { placeOf, type Program, type Statement } from './statement';
import type { Variables } from './variables';

/** What a SET has said last of a name. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

/** What a statement did; of values, only those that have an effect here are kept: others may be secrets. */
export interface TraceStep {
  readonly file: string;
  readonly line: number;
  readonly outcome: 'set' | 'invalid' | 'reset' | 'jump' | 'lost' | 'get' | 'get-failed';
  /** Name, tag or file. */
  readonly about: string;
  readonly value?: string | undefined;
}

/** As much as anybody reads. */
const TRACE_LIMIT = 5000;

/** Carries statements out, one file after the other. The one writer of what they set. */
export class Interpreter {
  /** By name in capitals, in the order in which they were set last. */
  readonly assignments = new Map<string, Assignment>();
  readonly trace: TraceStep[] = [];
  private readonly variables: Map<string, string>;
  private steps = 0;

  constructor(variables: Variables) {
    this.variables = new Map(Object.entries(variables));
  }

  /**
   * Goes on at a statement. Answers the GET it comes to, and where to go on if that file cannot be had;
   * undefined at the end.
   * @throws SettingsFileError `endless`
   */
  run(program: Program, from = 0): { readonly get: string; readonly next: number } | undefined {
    const { statements } = program;
    let index: number | undefined = from;
    while (index !== undefined && index < statements.length) {
      this.steps += 1;
      if (this.steps > STEP_LIMIT) throw new SettingsFileError('endless');
      const statement: Statement | undefined = statements[index];
      if (statement?.kind === 'get') return { get: statement.file, next: index + 1 };
      index = statement && this.step(program, statement, index);
    }
    return undefined;
  }

  note(step: TraceStep): void {
    if (this.trace.length < TRACE_LIMIT) this.trace.push(step);
  }

  /** Answers where to go on; undefined: nowhere. */
  private step(program: Program, statement: Statement, index: number): number | undefined {
    switch (statement.kind) {
      case 'set':
        this.set(program.file, statement);
        return index + 1;
      case 'if':
        return this.holds(statement) ? this.jump(program, statement, index) : index + 1;
      case 'goto':
        return this.jump(program, statement, index);
      default:
        return index + 1;
    }
  }

  /** An unknown name makes the condition no condition at all: the line is ignored. */
  private holds({ variable, value }: Extract<Statement, { kind: 'if' }>): boolean {
    return this.variables.get(variable.toUpperCase())?.toLowerCase() === value.toLowerCase();
  }

  private jump(
    { file, places }: Program,
    { tag, line }: Extract<Statement, { kind: 'if' | 'goto' }>,
    index: number,
  ): number | undefined {
    const place = placeOf(places, tag, index);
    this.note({ file, line, outcome: place === undefined ? 'lost' : 'jump', about: tag });
    return place;
  }

  private set(file: string, { name, value, line }: Extract<Statement, { kind: 'set' }>): void {
    const key = name.toUpperCase();
    if (value === undefined || !isPossible(name, value)) {
      this.note({ file, line, outcome: 'invalid', about: name });
      return;
    }
    this.variables.set(key, value);
    this.assignments.delete(key);
    const parameter = parameterOf(name);
    if (value === '' && parameter && parameter.read('') === undefined) {
      this.note({ file, line, outcome: 'reset', about: name });
      return;
    }
    this.assignments.set(key, { name, value, file, line });
    this.note({ file, line, outcome: 'set', about: name, value: parameter && value });
  }
}
