import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

/** Host header values that may be repeated in an address we hand out. */
const plainHost = /^(\[[0-9a-f:.]+\]|[a-z0-9-]+(\.[a-z0-9-]+)*)(:\d{1,5})?$/i;

/** `host[:port]` the client used, or undefined when it is not one. */
export function hostOf(request: FastifyRequest): string | undefined {
  const host = request.host;
  return plainHost.test(host) ? host : undefined;
}

/** Where a request comes from, for counting: one of IPv6 is its /64, since everyone has so many. */
export function addressOf(request: FastifyRequest): string {
  const address = request.ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(address)) return address;
  return prefixOf(address);
}

/** The same, with one name for this machine itself, which has an address of either kind. */
export function placeOf(request: FastifyRequest): string {
  return /^(::ffff:)?127\.|^::1$/.test(request.ip) ? 'here' : addressOf(request);
}

function prefixOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
