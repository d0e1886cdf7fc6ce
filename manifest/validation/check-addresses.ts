import type { Finding } from '../../shared/packages/finding';
import { everyText, type ManifestShape } from './manifest-shape';

/** Suffixes under which anybody may have a host, as far as Teams names them. */
const tooWide =
  /^\*(\.[a-z]+)?$|^\*\.(azurewebsites\.net|azurefd\.net|herokuapp\.com|ngrok\.io|github\.io|onmicrosoft\.com|co\.uk|com\.[a-z]{2})$/i;
/** Shown to people or read by the store, but never loaded into a frame of Teams. */
const elsewhere = /^(\$schema|developer\.)/;

/** Every address is https, and what Teams loads is at a host that `validDomains` names. */
export function checkAddresses(manifest: ManifestShape, file: string): Finding[] {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], where: string, detail: string): void => {
    findings.push({ severity: 'error', code, file, where, detail });
  };
  for (const [where, text] of everyText(manifest)) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(api|brk-multihub):\/\//.test(text)) continue;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:') add('not-https', where, text);
    else if (!elsewhere.test(where) && !manifest.validDomains.some((domain) => covers(domain, url))) {
      add('outside-domains', where, text);
    }
  }
  manifest.validDomains.forEach((domain, index) => {
    const where = `validDomains[${String(index)}]`;
    if (tooWide.test(domain)) add('domain-too-wide', where, domain);
    else if (!URL.canParse(`https://${domain.replace('*.', '')}`) || /[/?#@]/.test(domain)) {
      add('outside-domains', where, domain);
    }
  });
  return findings;
}

/** A wildcard stands for one label or more; a port must be the same. */
function covers(domain: string, { host }: URL): boolean {
  const wanted = domain.toLowerCase();
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}
