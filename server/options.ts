import { parseArgs } from 'node:util';
import { StartError } from './start-error';
import { messageOf } from './system-error';

/** What the command line and the environment say, checked, with the defaults filled in. */
export interface Options {
  readonly port: number;
  /** 0: no https listener. */
  readonly httpsPort: number;
  readonly dataDir: string;
  readonly configFile?: string | undefined;
  /** Undefined: nothing was said, and the configuration decides. */
  readonly demo?: boolean | undefined;
  /** PEM files; both or none. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
  /** A PostgreSQL to keep the data in; undefined: the embedded one, in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly logLevel: LogLevelOption;
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
type LogLevelOption = (typeof logLevels)[number];

/** What to do: serve, make a password's hash from standard input, or explain the options. */
export type Invocation =
  { readonly kind: 'serve'; readonly options: Options } | { readonly kind: 'hash-password' | 'help' };

export const usage = `Usage: npm start -- [options]
       node dist/server/main.js hash-password < FILE

  --port PORT         http port (PORT, 3000)
  --https-port PORT   https port, 0 for none (HTTPS_PORT, 3443)
  --data DIR          where keys and data are kept (DATA_DIR, .data/)
  --config FILE       configuration, JSON (CONFIG)
  --no-demo           without the demo people; --demo insists on them
  --cert, --key FILE  certificate and key of https, PEM
  DATABASE_URL        a PostgreSQL instead of the embedded one
  LOG_LEVEL           debug, info, warn, error (info)
`;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the command line (without node and script) and the environment; a flag wins.
 * @throws StartError that names the option.
 */
export function readOptions(args: readonly string[], environment: Environment): Invocation {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  const [command, ...rest] = positionals;
  if (command === 'hash-password' && rest.length === 0) return { kind: 'hash-password' };
  if (command !== undefined) throw new StartError(`Unknown argument "${command}"; see --help.`);
  if (values.demo && values['no-demo']) throw new StartError('--demo and --no-demo exclude each other.');
  return {
    kind: 'serve',
    options: {
      port: port('--port', values.port ?? filled(environment['PORT']), 3000),
      httpsPort: port('--https-port', values['https-port'] ?? filled(environment['HTTPS_PORT']), 3443),
      dataDir: directory(values.data ?? filled(environment['DATA_DIR']) ?? '.data/'),
      configFile: values.config ?? filled(environment['CONFIG']),
      demo: values['no-demo'] ? false : values.demo,
      certificate: certificate(values.cert, values.key),
      databaseUrl: databaseUrl(filled(environment['DATABASE_URL'])),
      logLevel: logLevel(filled(environment['LOG_LEVEL']) ?? 'info'),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        'https-port': { type: 'string' },
        data: { type: 'string' },
        config: { type: 'string' },
        demo: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        cert: { type: 'string' },
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const words = messageOf(error).split('. ')[0] ?? '';
    throw new StartError(`${words.replace(/\.?$/, '')}; see --help.`, { cause: error });
  }
}

/** A variable set to nothing counts as not set. */
function filled(value: string | undefined): string | undefined {
  return value?.trim() ? value : undefined;
}

function port(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 65_535)) {
    throw new StartError(`${name}: "${text}" is not a port (0 to 65535).`);
  }
  return value;
}

function directory(path: string): string {
  if (path.trim() === '' || path.includes('\0')) throw new StartError('--data: the directory has no name.');
  return path;
}

function certificate(cert: string | undefined, key: string | undefined): Options['certificate'] {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return undefined;
  throw new StartError('--cert and --key must be given together.');
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text !== undefined && !/^postgres(ql)?:\/\//.test(text)) {
    throw new StartError('DATABASE_URL: expected postgres://…');
  }
  return text;
}

function logLevel(text: string): LogLevelOption {
  const known = logLevels.find((level) => level === text);
  if (!known) throw new StartError(`LOG_LEVEL: "${text}" is none of ${logLevels.join(', ')}.`);
  return known;
}
