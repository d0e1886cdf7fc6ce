import { StartError } from '../start-error';

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * A secret need not stand in the configuration: wherever it has a text, `{"variable": "NAME"}`
 * takes that of an environment variable. Throws StartError that names `file` and the place.
 */
export function fromEnvironment(content: unknown, variables: Variables, file: string): unknown {
  const resolve = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => resolve(one, [...path, String(index)]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [[key, name] = []] = entries;
    if (entries.length === 1 && key === 'variable' && typeof name === 'string') {
      const text = variables[name];
      if (text) return text;
      const where = path.join('.');
      throw new StartError(`Configuration ${file}: ${where}: the environment variable ${name} is not set`);
    }
    return Object.fromEntries(entries.map(([field, inner]) => [field, resolve(inner, [...path, field])]));
  };
  return resolve(content, []);
}
