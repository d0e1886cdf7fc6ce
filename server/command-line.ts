import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readCertificate } from './config/certificate';
import { loadConfig } from './config/load-config';
import { pinoLogger } from './diagnostics/pino-logger';
import { readOptions, usage, type Options } from './options';
import { startServer, type RunningServer } from './server';
import { hashPassword } from './sign-in/password-hash';
import { StartError } from './start-error';

export interface Terminal {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
  readonly print: (text: string) => void;
}

/** Does what the command line asks for. Resolves with the server when it serves. Throws StartError. */
export async function runCommandLine(terminal: Terminal): Promise<RunningServer | undefined> {
  const invocation = readOptions(terminal.args, terminal.environment);
  switch (invocation.kind) {
    case 'help':
      terminal.print(usage);
      return undefined;
    case 'hash-password':
      terminal.print(`${await hashOf(terminal.input)}\n`);
      return undefined;
    case 'serve':
      return serve(invocation.options, terminal);
  }
}

async function hashOf(input: NodeJS.ReadableStream): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, '');
  if (password.length < 1 || password.length > 256 || /[\r\n]/.test(password)) {
    throw new StartError('hash-password: expected one line of at most 256 characters on standard input.');
  }
  return hashPassword(password);
}

async function serve(options: Options, { environment, print }: Terminal): Promise<RunningServer> {
  const config = loadConfig(options.configFile, environment);
  // Who lists people of his own is past the evaluation, unless he says otherwise.
  const demo = options.demo ?? config.users.length === 0;
  const server = await startServer({
    ...options,
    httpsPort: options.httpsPort === 0 ? undefined : options.httpsPort,
    config,
    demo,
    certificate: options.certificate && readCertificate(options.certificate),
    pages: firstExisting('../pages', '../dist/pages'),
    workerFile: firstExisting('pglite-worker.js'),
    mixerFile: firstExisting('conference-mixer.js'),
    log: pinoLogger(options.logLevel),
  });
  print(`Ready: http://localhost:${String(server.port)}${demo ? '/preview/' : '/companion/'}\n`);
  return server;
}

/** Beside the bundle of the server. */
function firstExisting(...candidates: string[]): string | undefined {
  return candidates.map((path) => join(__dirname, path)).find((path) => existsSync(path));
}
