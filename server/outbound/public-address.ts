import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not of the public internet (IANA's special-purpose registries, RFC 6890): this machine,
 * the network it stands in, links, multicast, and what only carries another address inside.
 */
const special = new BlockList();
const networks4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
for (const [network, length] of networks4) special.addSubnet(network, length, 'ipv4');

/** Global unicast is the one part of IPv6 that is public; of it, the parts that are not. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
const networks6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [network, length] of networks6) special.addSubnet(network, length, 'ipv6');

/** Whether an IP address may be connected to for a stranger. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
