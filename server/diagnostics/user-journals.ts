import type { LogEntry, LogSink } from '../../shared/diagnostics/log-entry';
import { createRingBufferSink, type RingBufferSink } from '../../shared/diagnostics/ring-buffer-sink';

/** The end of what was logged about a person; a few hundred bytes an entry. */
const ENTRIES_EACH = 120;
/** Whom nothing has been logged about for longest is forgotten first. */
const MAX_PEOPLE = 300;

/**
 * What the server has logged about each user lately, for their problem reports. In memory alone, bounded,
 * and redacted as every entry is. An entry is about whoever its field `userId` or `user` names.
 */
export class UserJournals {
  private readonly journals = new Map<string, RingBufferSink>();

  readonly sink: LogSink = (entry) => {
    for (const field of ['userId', 'user']) {
      const who = entry.fields?.[field];
      if (typeof who === 'string') this.journalOf(who).sink(entry);
    }
  };

  /** What was logged about somebody, under any of their names (`id`, `userName`); oldest first. */
  entriesOf(...names: readonly string[]): readonly LogEntry[] {
    return names
      .flatMap((name) => this.journals.get(name)?.entries() ?? [])
      .toSorted((one, other) => one.time - other.time);
  }

  private journalOf(who: string): RingBufferSink {
    const journal = this.journals.get(who) ?? createRingBufferSink(ENTRIES_EACH);
    this.journals.delete(who);
    this.journals.set(who, journal);
    const [oldest] = this.journals.keys();
    if (this.journals.size > MAX_PEOPLE && oldest !== undefined) this.journals.delete(oldest);
    return journal;
  }
}
