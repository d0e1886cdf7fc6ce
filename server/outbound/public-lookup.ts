import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/**
 * For `OutboundOptions.lookup`: the system's addresses of a name, without those that are not public. What is
 * checked is what is connected to, so a name that changes its address in between gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  systemLookup(hostname, { ...options, all: true }, (error, found: LookupAddress[] | string) => {
    const addresses = Array.isArray(found) ? found.filter(({ address }) => isPublicAddress(address)) : [];
    const [first] = addresses;
    if (error) done(error, '', 0);
    else if (!first) done(new Error(`${hostname} has no public address`), '', 0);
    else if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
