import { runCommandLine } from './command-line';
import { StartError } from './start-error';

/** Longest the orderly end may take, in ms; after it the program ends anyway. */
const END_LIMIT_MS = 4_500;

async function main(): Promise<void> {
  const server = await runCommandLine({
    args: process.argv.slice(2),
    environment: process.env,
    input: process.stdin,
    print: (text) => process.stdout.write(text),
  });
  if (!server) return;
  let ending = false;
  const end = (): void => {
    // A second signal is a person who will not wait.
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), END_LIMIT_MS).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

main().catch((error: unknown) => {
  const known = error instanceof StartError;
  const words = known
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(known ? 2 : 1);
});
