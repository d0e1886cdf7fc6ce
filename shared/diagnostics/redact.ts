import { MASK, maskNumber, redactText } from './redact-text';
import { meaningOfKey, type KeyMeaning } from './sensitive-keys';

const MAX_DEPTH = 6;
const MAX_ENTRIES = 50;
/** Values looked at altogether: the product of the two limits above would still be too many. */
const MAX_VALUES = 500;
const MAX_STACK_LINES = 8;

interface Walk {
  values: number;
  readonly above: object[];
}

/**
 * A copy of any value that may be logged: plain, bounded in depth and size, without cycles, and
 * without passwords, tokens, PINs, session descriptions, whole numbers and e-mail addresses.
 * Never throws, whatever getters and proxies do, and never changes `value`.
 */
export function redact(value: unknown): unknown {
  try {
    return redactValue(value, 'plain', { values: 0, above: [] });
  } catch {
    return '[unreadable]';
  }
}

function redactValue(value: unknown, meaning: KeyMeaning, walk: Walk): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (meaning === 'secret') return MASK;
  switch (typeof value) {
    case 'string':
      return meaning === 'number' ? redactNumberField(value) : redactText(value);
    case 'number':
      return meaning === 'number'
        ? maskNumber(String(value))
        : Number.isFinite(value)
          ? value
          : String(value);
    case 'bigint':
      return maskNumber(value.toString());
    case 'object':
      return redactObject(value, meaning, walk);
    default:
      return `[${typeof value}]`;
  }
}

/** In a field that holds a number even an extension is one; anything else there is ordinary text. */
function redactNumberField(text: string): string {
  return text.length <= 64 && /^[\p{Nd}\s+().,*#/-]+$/u.test(text) ? maskNumber(text) : redactText(text);
}

function redactObject(value: object, meaning: KeyMeaning, walk: Walk): unknown {
  if (walk.above.includes(value)) return '[circular]';
  if (walk.above.length >= MAX_DEPTH || ++walk.values > MAX_VALUES) return '[…]';
  walk.above.push(value);
  try {
    return copy(value, meaning, walk);
  } catch {
    return '[unreadable]';
  } finally {
    walk.above.pop();
  }
}

function copy(value: object, meaning: KeyMeaning, walk: Walk): unknown {
  if (value instanceof Error) return redactError(value, walk);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '[no date]' : value.toISOString();
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
  if (Array.isArray(value)) return redactList(value, meaning, walk);
  if (value instanceof Set) return redactList(firstOf(value), meaning, walk);
  if (value instanceof Map) {
    return redactEntries(
      firstOf(value as Map<unknown, unknown>).map(([key, item]) => [String(key), () => item]),
      walk,
    );
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const keys = Object.keys(value);
  if (keys.length === 0 && prototype !== Object.prototype && prototype !== null) {
    return Object.prototype.toString.call(value);
  }
  return redactEntries(
    keys.map((key) => [key, () => Reflect.get(value, key) as unknown]),
    walk,
  );
}

/** At most one more than is shown, so that nobody iterates over a million entries to log fifty. */
function firstOf<T>(items: Iterable<T>): T[] {
  const first: T[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length > MAX_ENTRIES) break;
  }
  return first;
}

function redactList(items: readonly unknown[], meaning: KeyMeaning, walk: Walk): unknown[] {
  const shown: unknown[] = [];
  for (let index = 0; index < Math.min(items.length, MAX_ENTRIES); index++) {
    shown.push(redactMember(() => items[index], meaning, walk));
  }
  if (items.length > MAX_ENTRIES) shown.push('[…]');
  return shown;
}

type Entry = readonly [key: string, read: () => unknown];

function redactEntries(entries: readonly Entry[], walk: Walk): Record<string, unknown> {
  const shown = entries
    .slice(0, MAX_ENTRIES)
    .map(([key, read]): [string, unknown] => [
      redactText(key.slice(0, 128)),
      redactMember(read, meaningOfKey(key), walk),
    ]);
  if (entries.length > MAX_ENTRIES) shown.push(['…', '[…]']);
  // fromEntries makes `__proto__` an ordinary property instead of a prototype.
  return Object.fromEntries(shown);
}

/** One unreadable member must not cost the reader the others. */
function redactMember(read: () => unknown, meaning: KeyMeaning, walk: Walk): unknown {
  try {
    return redactValue(read(), meaning, walk);
  } catch {
    return '[unreadable]';
  }
}

/** Name, message, stack and cause are not enumerable; what a library adds (`code`, `data`) is. */
function redactError(error: Error, walk: Walk): Record<string, unknown> {
  const text = (read: () => unknown) => redactMember(read, 'plain', walk);
  const shown: Record<string, unknown> = {
    ...redactEntries(
      Object.keys(error).map((key) => [key, () => Reflect.get(error, key) as unknown]),
      walk,
    ),
    name: text(() => error.name),
    message: text(() => error.message),
  };
  const stack = text(() => frames(error.stack));
  if (typeof stack === 'string' && stack) shown['stack'] = stack;
  if ('cause' in error) shown['cause'] = redactMember(() => error.cause, 'plain', walk);
  if (error instanceof AggregateError) shown['errors'] = redactMember(() => error.errors, 'plain', walk);
  return shown;
}

/** Only the frames: the first lines repeat the message, which may hold anything over several lines. */
function frames(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  const lines = stack.slice(0, 8192).split('\n');
  return lines
    .filter((line) => /^\s*at |^[^\s@]*@/.test(line))
    .slice(0, MAX_STACK_LINES)
    .join('\n');
}
