import * as z from 'zod/mini';
import type { Logger } from '../../shared/diagnostics/logger';
import { time } from '../../shared/protocol/field-schemas';
import { rememberedCallSchema, type RememberedCall } from './remembered-call';

const KEY = 'companion.calls';
/** Past this the peers have given up: their path has been lost for longer than they look for it. */
const MAX_AGE_MS = 60_000;
/** A page that crashes does not say when: what it wrote must never be much older than that. */
const BEAT_MS = 5_000;
const MAX_CALLS = 8;

const memorySchema = z.strictObject({
  owner: z.string(),
  savedAt: time,
  calls: z.array(rememberedCallSchema).check(z.maxLength(MAX_CALLS)),
});

export interface CallMemoryOptions {
  /** Who talks: another user of this window must not come into these conversations. */
  readonly owner: string;
  /** `sessionStorage`: the window's own, kept over reloads and crashes. Its very mention may throw. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly log: Logger;
}

/**
 * The conversations of this window, so that a reload or a crash does not end them. Where storage is
 * denied nothing is remembered, and nothing else changes.
 */
export class CallMemory {
  private calls: readonly RememberedCall[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: CallMemoryOptions) {}

  /** What the page before this one was talking about; forgotten once it has been told. */
  recall(): readonly RememberedCall[] {
    const text = this.guarded((storage) => storage.getItem(KEY));
    this.guarded((storage) => {
      storage.removeItem(KEY);
    });
    if (!text) return [];
    const memory = read(text);
    const age = memory ? Date.now() - memory.savedAt : 0;
    if (!memory || memory.owner !== this.options.owner || age < 0 || age > MAX_AGE_MS) {
      this.options.log.info('calls of before cannot be brought back', { readable: Boolean(memory), age });
      return [];
    }
    return memory.calls;
  }

  /** These are the conversations now; none: nothing is left behind. */
  remember(calls: readonly RememberedCall[]): void {
    this.calls = calls.slice(0, MAX_CALLS);
    if (calls.length === 0) {
      this.stop();
      return;
    }
    this.timer ??= setInterval(() => {
      this.save();
    }, BEAT_MS);
    this.save();
  }

  /** The page goes and comes back: what it remembers is of this moment. */
  keep(): void {
    if (this.calls.length > 0) this.save();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.guarded((storage) => {
      storage.removeItem(KEY);
    });
  }

  private save(): void {
    const memory = { owner: this.options.owner, savedAt: Date.now(), calls: this.calls };
    this.guarded((storage) => {
      storage.setItem(KEY, JSON.stringify(memory));
    });
  }

  private guarded<T>(act: (storage: ReturnType<CallMemoryOptions['storage']>) => T): T | undefined {
    try {
      return act(this.options.storage());
    } catch (error) {
      this.options.log.info('calls cannot be remembered', { error });
      return undefined;
    }
  }
}

function read(text: string): z.infer<typeof memorySchema> | undefined {
  try {
    return memorySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
