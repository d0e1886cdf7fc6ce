import type { Outbound } from '../../outbound/outbound';
import { IDP_PATH } from './create-provider';

/**
 * Our own identity provider is asked over the loopback: the public address may lead to us from
 * outside alone, or with a certificate of our own making. All else goes where it is addressed to.
 */
export function reachOwn(outbound: Outbound, origin: () => string, port: () => number): Outbound {
  return (request) => {
    const own = `${origin()}${IDP_PATH}/`;
    if (!request.url.startsWith(own)) return outbound(request);
    const path = request.url.slice(own.length);
    return outbound({ ...request, url: `http://127.0.0.1:${String(port())}${IDP_PATH}/${path}` });
  };
}
