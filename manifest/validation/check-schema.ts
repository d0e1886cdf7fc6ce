import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import type { Finding } from '../../shared/packages/finding';
import { installedFile } from '../build/installed-file';

const kinds = {
  manifest: 'MicrosoftTeams.schema.json',
  localization: 'MicrosoftTeams.Localization.schema.json',
} as const;

/** Compiling Microsoft's schema takes a quarter of a second. */
const compiled = new Map<string, ValidateFunction>();
/** How many mistakes are told: one wrong thing of a union makes a dozen. */
const MAX_FINDINGS = 10;

/**
 * Checks a file of the package by Microsoft's own schema of a version, which comes with their package: no network.
 * @param file names it in findings
 */
export function checkSchema(
  kind: keyof typeof kinds,
  version: string,
  content: unknown,
  file: string,
): Finding[] {
  const validate = validatorOf(kind, version);
  if (!validate)
    return [{ severity: 'error', code: 'schema', file, where: 'manifestVersion', detail: version }];
  if (validate(content)) return [];
  return (validate.errors ?? []).slice(0, MAX_FINDINGS).map(({ instancePath, message = '', params }) => ({
    severity: 'error',
    code: 'schema',
    file,
    where: instancePath.slice(1).replace(/\//g, '.') || undefined,
    detail: [message, ...Object.values(params as Record<string, unknown>).filter(isShort)].join(' '),
  }));
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length < 60;
}

function validatorOf(kind: keyof typeof kinds, version: string): ValidateFunction | undefined {
  if (!/^\d\.\d{1,2}$/.test(version)) return undefined;
  const key = `v${version}/${kinds[kind]}`;
  const known = compiled.get(key);
  if (known) return known;
  const home = dirname(installedFile('@microsoft/app-manifest/package.json'));
  const schema = read(join(home, 'build/json-schemas/teams', key));
  if (schema === undefined) return undefined;
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(schema);
  compiled.set(key, validate);
  return validate;
}

function read(path: string): object | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch {
    // A version Microsoft has not made.
    return undefined;
  }
}
