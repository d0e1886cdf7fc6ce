import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import type { Outbound } from '../../outbound/outbound';

/** At most so often, in ms, are keys asked for again because of a token signed by one that is not known. */
const COOLDOWN_MS = 10_000;
/** Keys are asked for again after this, in ms, so that one that was withdrawn is not believed for long. */
const LIFE_MS = 10 * 60_000;

/** The keys a provider signs with, as it publishes them (RFC 7517); new ones are found when they turn up. */
export function providerKeys(address: string, outbound: Outbound, cooldown = COOLDOWN_MS): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), {
    cooldownDuration: cooldown,
    cacheMaxAge: LIFE_MS,
    [customFetch]: async (url: string) => {
      const { status, text } = await outbound({ url });
      return new Response(status === 200 ? text : null, { status: status === 200 ? 200 : 502 });
    },
  });
}
