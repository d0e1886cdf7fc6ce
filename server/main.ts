import { runCommandLine } from './command-line';
import { StartError } from './start-error';

/** Longest the orderly end may take, in ms; after it the program ends anyway. */
const END_LIMIT_MS = 4_500;

async function main(): Promise<void> {
  // After the signals are heard: whoever reads "Ready", or has no patience for it, may end the program at once.
  const started = Promise.resolve().then(() =>
    runCommandLine({
      args: process.argv.slice(2),
      environment: process.env,
      input: process.stdin,
      print: (text) => process.stdout.write(text),
    }),
  );
  const release = endOnSignal(async () => (await started)?.close());
  if (!(await started)) release();
}

/** Ends the program in good order when it is asked to. What is answered takes that back. */
function endOnSignal(close: () => Promise<void>): () => void {
  let ending = false;
  const end = (): void => {
    // A second signal is a person who will not wait.
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), END_LIMIT_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  return () => {
    process.off('SIGTERM', end);
    process.off('SIGINT', end);
  };
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
