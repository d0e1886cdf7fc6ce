import type { Logger } from '../shared/diagnostics/logger';

/** Longest wait for one part to end, in ms: all of them together must take less than five seconds. */
const LIMIT_MS = 1_500;

interface Part {
  readonly name: string;
  readonly end: () => void | Promise<void>;
}

/** What has been opened, and is ended in reverse order; one part that fails or hangs stops no other. */
export class Scope {
  private parts: Part[] = [];
  private closing: Promise<void> | undefined;

  constructor(private readonly log: Logger) {}

  add(name: string, end: () => void | Promise<void>): void {
    this.parts.push({ name, end });
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const part of this.parts.reverse()) {
      try {
        await within(LIMIT_MS, Promise.resolve(part.end()));
      } catch (error) {
        this.log.warn('not ended cleanly', { part: part.name, error });
      }
    }
  }
}

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('took too long'));
    }, limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
