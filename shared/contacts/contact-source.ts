import type { Contact } from './contact';

/** A place contacts come from: the PBX directory, Microsoft 365, one's own list. */
export interface ContactSource {
  /** The contacts matching what was typed, best first. Empty text: the first of the list. Rejects with AppError. */
  search(text: string, limit: number, signal?: AbortSignal): Promise<readonly Contact[]>;
  /** Everything the source lists by itself, in display order. */
  list(signal?: AbortSignal): Promise<readonly Contact[]>;
  /** Calls back when the list has changed, where the source can know. */
  watch?(listener: () => void): () => void;
}
