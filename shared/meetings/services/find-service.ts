import { readLink } from '../links/read-link';
import type { ServiceRule } from './service-rule';
import { serviceRules } from './service-rules';

const byHost = new Map<string, ServiceRule[]>();
const anywhere: ServiceRule[] = [];
for (const rule of serviceRules) {
  if (rule.hosts === 'any') anywhere.push(rule);
  else for (const host of rule.hosts) byHost.set(host, [...(byHost.get(host) ?? []), rule]);
}

/** Hosts are deeper than this in no service's links. */
const MAX_LABELS = 8;

/**
 * The service an address leads to. It must be https, without a name or password, without a port but where
 * the rule knows one, on the very host or below a host of the rule: `zoom.us.evil.example` is none.
 */
export function findService(url: string): ServiceRule | undefined {
  const link = readLink(url);
  if (link?.scheme !== 'https') return undefined;
  const rest = link.path + (link.query && `?${link.query}`) + (link.fragment && `#${link.fragment}`);
  const known = rulesOf(link.host);
  return (known.length > 0 ? known : anywhere).find(
    ({ path, ports = [] }) =>
      (link.port === '' || link.port === '443' || ports.includes(link.port)) && path.test(rest),
  );
}

function rulesOf(host: string): readonly ServiceRule[] {
  const exact = byHost.get(host);
  if (exact) return exact;
  const labels = host.split('.', MAX_LABELS + 1);
  if (labels.length > MAX_LABELS) return [];
  for (let from = 1; from < labels.length - 1; from += 1) {
    const rules = byHost.get(`*.${labels.slice(from).join('.')}`);
    if (rules) return rules;
  }
  return [];
}
