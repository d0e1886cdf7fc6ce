/**
 * Imported by every story that runs in browsers: how long one may take, in ms, on a machine that
 * is busy. Each step has a limit of its own, with words for what did not happen.
 */
jest.setTimeout(180_000);

export {};
