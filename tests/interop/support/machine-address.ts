import { networkInterfaces } from 'node:os';

/** An IPv4 address of this machine that is not the loopback one: plain SIP phones refuse that. */
export function machineAddress(): string {
  const own = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  if (!own) throw new Error('this machine has no IPv4 address but loopback: a desk phone cannot run on it');
  return own.address;
}
