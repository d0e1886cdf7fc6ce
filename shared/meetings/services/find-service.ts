import { readLink } from '../links/read-link';
import { selfHostedPath } from './rules/self-hosted';
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
  const known = knownAt(url);
  if (known.length === 0 && !selfHostedPath.test(url)) return undefined;
  const link = readLink(url);
  if (link?.scheme !== 'https') return undefined;
  const rest = link.path + (link.query && `?${link.query}`) + (link.fragment && `#${link.fragment}`);
  return (known.length > 0 ? known : anywhere).find(
    ({ path, ports = [] }) =>
      (link.port === '' || link.port === '443' || ports.includes(link.port)) && path.test(rest),
  );
}

/** By the host as it stands between slashes: a glance before the address is taken apart. */
function knownAt(url: string): readonly ServiceRule[] {
  const start = url.indexOf('://') + 3;
  let end = start;
  while (end < url.length && !endsHost(url.charCodeAt(end))) end += 1;
  const host = url.slice(start, end).toLowerCase();
  const exact = byHost.get(host);
  if (exact) return exact;
  for (let dot = host.indexOf('.'), depth = 0; dot > 0 && depth < MAX_LABELS; depth += 1) {
    const rules = byHost.get(`*${host.slice(dot)}`);
    if (rules) return rules;
    dot = host.indexOf('.', dot + 1);
  }
  return [];
}

/** `/`, `?`, `#`, `:`. */
function endsHost(code: number): boolean {
  return code === 47 || code === 63 || code === 35 || code === 58;
}
