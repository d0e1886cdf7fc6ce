import type { Finding, FindingCode } from '../../shared/packages/finding';

export type HostRead =
  | { readonly ok: true; readonly host: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Where the suite is served, as an origin: https, a name, perhaps a port, nothing after it. */
export function readHost(text: string): HostRead {
  const found = (severity: Finding['severity'], code: FindingCode): Finding => ({
    severity,
    code,
    file: '--host',
    where: text.slice(0, 200),
  });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && !url.username && !url.password && url.pathname === '/' && !url.search && !url.hash;
  if (url?.protocol !== 'https:' || !bare) return { ok: false, findings: [found('error', 'host-not-https')] };
  // A wildcard or an address is no entry of validDomains.
  if (/^\[|^\d+(\.\d+){3}$/.test(url.hostname)) {
    return { ok: false, findings: [found('error', 'host-address')] };
  }
  const local = /^localhost$|\.localhost$|^[^.]+$/.test(url.hostname);
  const findings = local ? [found('warning', 'host-local')] : [];
  return { ok: true, host: url.origin, findings };
}
