import { parseArgs } from 'node:util';

/** A mistake of whoever typed the command, in one line; the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface PackageOptions {
  readonly host: string;
  /** A `brand.json`; absent: the brand we bring. */
  readonly brand?: string | undefined;
  /** Outlook asks before an appointment is sent that nobody can join; absent: as the brand says. */
  readonly reminder?: boolean | undefined;
  /** Where the packages go. */
  readonly out: string;
}

export const usage = `Usage: npm run package -- --host https://calls.example.com [--brand FILE] [--reminder] [--out DIR]

  --host URL    where the suite is served, as users reach it: https, no path
  --brand FILE  names, addresses, colour and icon (docs/administration.md, "Packages")
  --reminder    Outlook asks before an appointment is sent that nobody can join (off)
  --out DIR     where calling-suite.zip, outlook.xml and calling-suite-extension.zip go (dist/packages/)
`;

/** Reads the command line without node and script; undefined when help is asked for. @throws UsageError */
export function readPackageOptions(args: readonly string[]): PackageOptions | undefined {
  const { host, brand, reminder, out = 'dist/packages/', help } = parse(args);
  if (help) return undefined;
  if (host === undefined)
    throw new UsageError('--host is missing: npm run package -- --host https://calls.example.com');
  for (const [name, value] of Object.entries({ '--host': host, '--brand': brand, '--out': out })) {
    if (value?.trim() === '' || value?.includes('\0')) throw new UsageError(`${name} is empty.`);
  }
  return { host, brand, reminder, out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        brand: { type: 'string' },
        reminder: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [words = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${words.replace(/\.?$/, '')}; see --help.`, { cause: error });
  }
}
