import { networkInterfaces } from 'node:os';

export interface OwnAddress {
  readonly address: string;
  /** The name of its interface. */
  readonly device: string;
}

/** An IPv4 address of this machine on a network: browsers and desk phones take none of the loopback for media. */
export function ownAddress(): OwnAddress {
  for (const [device, addresses] of Object.entries(networkInterfaces())) {
    const found = addresses?.find(({ family, internal }) => family === 'IPv4' && !internal);
    if (found) return { address: found.address, device };
  }
  throw new Error('this machine has no IPv4 address but the loopback; media between machines needs one');
}
