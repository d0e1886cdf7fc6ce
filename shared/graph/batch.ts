import * as z from 'zod/mini';
import type { GraphClient } from './graph-client';
import { retryAfter } from './retry-policy';

/** The most requests Graph takes in one batch. */
const MAX_PARTS = 20;
/** Parts that were throttled are asked for so many times more. */
const MORE_ROUNDS = 2;
const USUAL_REST_MS = 2_000;

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.unknown())),
      body: z.optional(z.unknown()),
    }),
  ),
});
type Response = z.infer<typeof batchSchema>['responses'][number];

/** One answer of a batch; `body` is not checked. */
export interface PartAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Asks for many paths in few requests; the answers by path. A path without an answer is missing:
 * one part failing takes nothing from the others. Rejects as `GraphClient.ask` does when a whole
 * batch fails.
 */
export async function readBatch(
  client: Pick<GraphClient, 'ask' | 'rest' | 'now'>,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, PartAnswer>> {
  const answers = new Map<string, PartAnswer>();
  let open = [...new Set(paths)];
  for (let round = 0; open.length > 0 && round <= MORE_ROUNDS; round += 1) {
    const throttled: Response[] = [];
    for (let start = 0; start < open.length; start += MAX_PARTS) {
      const part = open.slice(start, start + MAX_PARTS);
      const { responses } = await client.ask(batchSchema, {
        path: '/$batch',
        body: { requests: part.map((url, index) => ({ id: String(index), method: 'GET', url })) },
        signal,
      });
      for (const response of responses) {
        const path = part[Number(response.id)];
        if (path === undefined) continue;
        if (response.status === 429) throttled.push({ ...response, id: path });
        else answers.set(path, { status: response.status, body: response.body });
      }
    }
    open = throttled.map(({ id }) => id);
    if (open.length > 0 && round < MORE_ROUNDS)
      await client.rest(longestRest(throttled, client.now()), signal);
  }
  return answers;
}

function longestRest(throttled: readonly Response[], now: number): number {
  const rests = throttled.map(({ headers }) => {
    const [, value] =
      Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
    return retryAfter(typeof value === 'string' || typeof value === 'number' ? String(value) : null, now);
  });
  return Math.max(...rests.map((rest) => rest ?? USUAL_REST_MS));
}
