import { Resolver } from 'node:dns/promises';
import { systemCodeOf } from '../system-error';

/** Longest wait for the name servers, in ms. */
const LIMIT_MS = 3_000;
/** More records than this are nobody's good faith. */
const MAX_RECORDS = 4;

export interface ServiceRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** As much of DNS as discovery asks. Rejects as node's resolver does. */
export interface DomainResolver {
  resolveSrv(name: string): Promise<ServiceRecord[]>;
  resolveTxt(name: string): Promise<string[][]>;
}

/** The resolver of the system, which gives up in time. */
export function systemResolver(): DomainResolver {
  return new Resolver({ timeout: 1_000, tries: 2 });
}

/**
 * The servers a domain names in DNS: first by `_calling-suite._tcp` (RFC 2782), in the order of their priorities, then by
 * a text record `calling-suite=https://…`. Not checked in any way; empty when there are none, or no answer in time.
 */
export async function serversInDns(domain: string, resolver: DomainResolver): Promise<string[]> {
  const [services, texts] = await Promise.all([
    inTime(resolver.resolveSrv(`_calling-suite._tcp.${domain}`)),
    inTime(resolver.resolveTxt(domain)),
  ]);
  const byService = [...services]
    .filter(({ name }) => name !== '' && name !== '.')
    .sort((one, other) => one.priority - other.priority || other.weight - one.weight)
    .map(({ name, port }) => `https://${name.replace(/\.$/, '')}:${String(port)}`);
  const byText = texts.flatMap((chunks) => /^calling-suite=(\S+)$/.exec(chunks.join(''))?.[1] ?? []);
  return [...byService.slice(0, MAX_RECORDS), ...byText.slice(0, MAX_RECORDS)];
}

async function inTime<T>(asked: Promise<T[]>): Promise<T[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([]);
    }, LIMIT_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    // Whatever a name server says instead of records, there are none to be had.
    if (systemCodeOf(error) !== undefined) return [];
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
