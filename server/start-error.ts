/**
 * Why the server cannot start, in one line for the person who started it: a bad option or
 * configuration, a port or data directory in use. Ends the program with status 2.
 */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message.replace(/\s*[\r\n]+\s*/g, ' '), options);
  }
}
