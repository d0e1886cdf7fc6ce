import { Interpreter } from '../interpreter';
import { SettingsFileError } from '../settings-file-error';
import { finding, type SettingsFinding } from '../settings-finding';
import { programOf, type Statement } from '../statement';
import { ourVariables } from '../variables';

/** Whether our client comes to the end of a file, if no GET is answered. */
export function lintEnd(statements: readonly Statement[]): readonly SettingsFinding[] {
  const interpreter = new Interpreter(ourVariables);
  try {
    const program = programOf('', statements);
    let stop = interpreter.run(program);
    while (stop) stop = interpreter.run(program, stop.next);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsFileError)) throw error;
    return [finding(interpreter.trace.at(-1)?.line ?? 1, 'endless')];
  }
}
