import type { LogEntry, LogSink } from './log-entry';

export interface RingBufferSink {
  readonly sink: LogSink;
  /** The entries still held, oldest first. */
  entries(): readonly LogEntry[];
}

/** Keeps the last `capacity` entries in memory for a problem report. */
export function createRingBufferSink(capacity: number): RingBufferSink {
  const held: LogEntry[] = [];
  let next = 0;
  return {
    sink: (entry) => {
      if (capacity < 1) return;
      held[next] = entry;
      next = (next + 1) % capacity;
    },
    entries: () => (held.length < capacity ? [...held] : [...held.slice(next), ...held.slice(0, next)]),
  };
}
