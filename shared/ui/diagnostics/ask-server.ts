import * as z from 'zod/mini';
import type { ServerAnswer } from '../../diagnostics/checks/server-check';

/** How long the server may take to say how it is, in ms. */
const LIMIT_MS = 6_000;

const health = z.object({ version: z.optional(z.string()) });

/** Asks the server how it is. Undefined when it does not answer; never rejects. */
export async function askServer(): Promise<ServerAnswer | undefined> {
  const askedAt = Date.now();
  try {
    const answer = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MS) });
    const answeredAt = Date.now();
    const read = health.safeParse(await answer.json());
    return {
      status: answer.status,
      version: read.data?.version,
      date: answer.headers.get('date') ?? undefined,
      askedAt,
      answeredAt,
    };
  } catch {
    return undefined;
  }
}
