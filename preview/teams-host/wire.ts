import * as z from 'zod/mini';

/**
 * What travels between `@microsoft/teams-js` 2.x and its host by `postMessage`.
 *
 * App → host: `{id, uuidAsString, func, args, …}`. Host → app: an answer
 * `{id, uuidAsString, args}` to one request, or an event `{func, args}` without an id. A host
 * answers some functions and not others, and stays silent about those it does not know.
 */
const requestSchema = z.object({
  id: z.number(),
  uuidAsString: z.optional(z.string()),
  func: z.string().check(z.minLength(1), z.maxLength(200)),
  args: z.optional(z.nullable(z.array(z.unknown()))),
  /** Only nested app authentication uses it: a JSON text, instead of `args`. */
  data: z.optional(z.string()),
});

export interface HostRequest {
  readonly id: number;
  readonly uuidAsString?: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data?: string | undefined;
}

/** The positional arguments of an answer. */
export type Answer = readonly unknown[];

/** Reads what a window posted; undefined when it is not a request of teams-js. */
export function readRequest(data: unknown): HostRequest | undefined {
  const parsed = requestSchema.safeParse(data);
  return parsed.success ? { ...parsed.data, args: parsed.data.args ?? [] } : undefined;
}

export function answerTo(request: HostRequest, args: Answer): object {
  return { id: request.id, uuidAsString: request.uuidAsString, args: [...args] };
}

export function event(func: string, args: readonly unknown[]): object {
  return { func, args: [...args] };
}
