import { readFileSync } from 'node:fs';
import { StartError } from '../start-error';
import { systemCodeOf } from '../system-error';
import { configSchema, type Config } from './config';
import { fromEnvironment, type Variables } from './from-environment';

/**
 * The configuration of a file, or the defaults without one. Throws StartError that names file and path.
 * `variables`: what the file may take its secrets from.
 */
export function loadConfig(file: string | undefined, variables: Variables = {}): Config {
  return file === undefined
    ? configSchema.parse({})
    : parseConfig(fromEnvironment(parseJson(read(file), file), variables, file), file);
}

/** @throws StartError that names `file` and, for each of the first mistakes, its path. */
function parseConfig(content: unknown, file: string): Config {
  const parsed = configSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.slice(0, 3).map(({ path, message }) => {
    const where = path.map(String).join('.');
    return where ? `${where}: ${message}` : message;
  });
  throw new StartError(`Configuration ${file}: ${mistakes.join('; ')}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`Configuration ${file} cannot be read (${systemCodeOf(error) ?? 'unreadable'}).`, {
      cause: error,
    });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the text, which may hold a credential.
    throw new StartError(`Configuration ${file} is not JSON.`, { cause: error });
  }
}
