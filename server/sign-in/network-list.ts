import { BlockList, isIPv6 } from 'node:net';

/** Networks as the configuration writes them (`10.0.0.0/8`), to look addresses up in. */
export class NetworkList {
  private readonly list = new BlockList();

  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', length = ''] = network.split('/');
      this.list.addSubnet(address, Number(length), isIPv6(address) ? 'ipv6' : 'ipv4');
    }
  }

  /** @param address an IP address; one of IPv4 inside IPv6 counts as the former */
  has(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return this.list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  }
}
