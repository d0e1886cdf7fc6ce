import type { LogSink } from './log-entry';

/** Every entry to every sink; one that throws does not keep it from the others. */
export function fanOut(...sinks: readonly LogSink[]): LogSink {
  return (entry) => {
    for (const sink of sinks) {
      try {
        sink(entry);
      } catch {
        // The logger's promise not to throw holds for each sink by itself.
      }
    }
  };
}
