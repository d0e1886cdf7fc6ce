/** RFC 1918, RFC 3927, RFC 6598 and loopback. */
const privateIpv4 =
  /^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** RFC 4193, RFC 4291 §2.5.6 and loopback, in the brackets of an address (RFC 3986 §3.2.2). */
const privateIpv6 = /^\[(?:::1|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i;
/** Names that exist in a local network alone (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const privateName = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/i;

/** Whether a host, as a URL names it, can only be on the local network or this computer. */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return privateIpv6.test(host);
  if (/^\d+(?:\.\d+){3}$/.test(host)) return privateIpv4.test(host);
  return privateName.test(host) || (host !== '' && !host.includes('.'));
}
