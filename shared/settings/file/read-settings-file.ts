import type { SettingsLayer } from '../settings-layer';
import { checkText, isJson } from './check-text';
import { Interpreter, type TraceStep } from './interpreter';
import { layerOf } from './layer-of';
import { GET_LIMIT } from './limits';
import { readJsonFile } from './read-json-file';
import { readStatements } from './read-statements';
import { finding, type SettingsFinding } from './settings-finding';
import { isBeside, programOf } from './statement';
import { ourVariables, type Variables } from './variables';

export interface ReadSettingsFileOptions {
  /** What the file is called where it lies. */
  readonly name: string;
  /** What IF may ask about us, beside what is always so. */
  readonly variables?: Variables | undefined;
  /** A file beside this one, for GET; undefined: it cannot be had. Absent: none can. */
  readonly fetch?: ((name: string) => Promise<string | undefined>) | undefined;
}

export interface ReadSettingsFile {
  readonly layer: SettingsLayer;
  /** Which line did what, in the order of the reading. */
  readonly trace: readonly TraceStep[];
  /** What came up while the files were read; `lintSettingsFile` says more of each. */
  readonly findings: readonly SettingsFinding[];
}

/**
 * What a settings file says: the PBX's own (`46xxsettings.txt`) as its clients read it, or our own in
 * JSON. @throws SettingsFileError when it is none or does not come to an end
 */
export async function readSettingsFile(
  text: string,
  { name, variables, fetch = () => Promise.resolve(undefined) }: ReadSettingsFileOptions,
): Promise<ReadSettingsFile> {
  checkText(text);
  if (isJson(text)) return readJsonFile(text, name);
  const interpreter = new Interpreter({ ...ourVariables, ...variables });
  const findings: SettingsFinding[] = [];
  const chain = [name];
  let program = programOf(name, readStatements(text).statements);
  let asked = 0;
  let wanted = interpreter.run(program);
  while (wanted) {
    const { get, next } = wanted;
    const line = program.statements[next - 1]?.line ?? 1;
    asked += 1;
    const trouble = asked > GET_LIMIT ? 'get-too-deep' : troubleOf(get, chain);
    const got = trouble ? undefined : await fetch(get);
    interpreter.note({
      file: program.file,
      line,
      outcome: got === undefined ? 'get-failed' : 'get',
      about: get,
    });
    if (got === undefined) {
      if (asked <= GET_LIMIT) findings.push(finding(line, trouble ?? 'get-failed', get));
      wanted = interpreter.run(program, next);
    } else {
      checkText(got);
      chain.push(get);
      program = programOf(get, readStatements(got).statements);
      wanted = interpreter.run(program);
    }
  }
  return { layer: layerOf(interpreter.assignments), trace: interpreter.trace, findings };
}

/** What keeps a GET from being answered at all. */
function troubleOf(get: string, chain: readonly string[]): 'get-refused' | 'get-cycle' | undefined {
  if (!isBeside(get)) return 'get-refused';
  return chain.includes(get) ? 'get-cycle' : undefined;
}
