import * as z from 'zod/mini';
import { environmentInfoSchema, type EnvironmentInfo } from '../../shared/api/session-schema';
import { jsonOf, type Outbound, type OutboundAnswer } from '../outbound/outbound';
import { askable } from './server-address';

export const WELL_KNOWN = '/.well-known/calling-suite.json';
const MAX_REDIRECTS = 1;

/** What stands at `/.well-known/calling-suite.json`: environments, or the servers that know them. */
const documentSchema = z.object({
  environments: z._default(z.array(environmentInfoSchema).check(z.maxLength(20)), []),
  servers: z._default(z.array(z.string().check(z.maxLength(512))).check(z.maxLength(5)), []),
});
export type WellKnown = z.infer<typeof documentSchema>;

export interface AskOptions {
  readonly outbound: Outbound;
  readonly privateAddresses: boolean;
}

/**
 * What the server at an origin says of itself, or of a domain when it is asked about one. Environments get the
 * address of their server. Undefined when it says nothing that can be read; rejects as `Outbound` does.
 */
export async function askWellKnown(
  origin: string,
  options: AskOptions,
  domain?: string,
): Promise<WellKnown | undefined> {
  const query = domain === undefined ? '' : `?domain=${encodeURIComponent(domain)}`;
  const found = await follow(`${origin}${WELL_KNOWN}${query}`, options);
  if (found?.answer.status !== 200) return undefined;
  const parsed = documentSchema.safeParse(jsonOf(found.answer));
  if (!parsed.success) return undefined;
  const { environments, servers } = parsed.data;
  const addressed = environments.flatMap((environment): EnvironmentInfo[] => {
    const url =
      environment.url === undefined ? found.origin : askable(environment.url, options.privateAddresses);
    return url === undefined ? [] : [{ ...environment, url }];
  });
  return { environments: addressed, servers };
}

/** A redirection is one more address from a stranger, and goes by the same rules. */
async function follow(
  url: string,
  { outbound, privateAddresses }: AskOptions,
): Promise<{ readonly answer: OutboundAnswer; readonly origin: string } | undefined> {
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const origin = askable(next, privateAddresses);
    if (origin === undefined) return undefined;
    const answer = await outbound({ url: next });
    const redirects = [301, 302, 303, 307, 308].includes(answer.status) && answer.location !== undefined;
    if (!redirects) return { answer, origin };
    if (!URL.canParse(answer.location ?? '', next)) return undefined;
    next = new URL(answer.location ?? '', next).href;
  }
  return undefined;
}
