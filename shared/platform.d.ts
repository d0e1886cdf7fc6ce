/**
 * The few globals the calling core may use: what Node and every browser share.
 * The core is type-checked against these alone, so that neither the DOM nor Node slips in.
 */
/** What `setTimeout` answers differs between Node and browsers: say `ReturnType<typeof setTimeout>`. */
interface Timer {
  readonly timer: never;
}
declare function setTimeout(callback: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
/** Base64 to one character a byte. */
declare function atob(text: string): string;
declare function queueMicrotask(callback: () => void): void;
declare const crypto: {
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
  getRandomValues<T extends Uint8Array>(array: T): T;
};
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
/** WHATWG Encoding: labels of old character sets included. Throws RangeError for one it does not know. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly host: string;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input: Uint8Array): string;
}
