import { percentDecoded, queryValue, readLink, type Link } from './read-link';

/** Wrappings may be wrapped again, when a mail passes two companies. */
const MAX_DEPTH = 4;
const MAX_WRAPPED = 8192;
/** A glance before an address is taken apart: most are wrapped by nobody. */
const filters = /safelinks|urldefense|cudasvc|google\.com\/url/i;

/**
 * The address that a mail filter has hidden within its own: Microsoft's SafeLinks, Proofpoint, Barracuda and
 * Google. Opened from the outside in, a bounded number of times; what is no wrapping comes back as it is.
 */
export function unwrapLink(url: string): string {
  let current = url;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inner = wrapped(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

function wrapped(url: string): string | undefined {
  if (url.length > MAX_WRAPPED || !filters.test(url)) return undefined;
  // Proofpoint's third form carries the address as it is, hash included: there is nothing to take apart.
  const third = /^https:\/\/urldefense\.(?:com|us)\/v3\/__(https?:\/\/[^*\s]+?)__;/i.exec(url);
  if (third) return third[1];
  // A wrapping is longer than what is in it: only its own beginning has to be an address.
  const question = url.indexOf('?');
  const link = question < 0 ? undefined : readLink(url.slice(0, question));
  if (link?.scheme !== 'https') return undefined;
  return innerOf(link, url.slice(question + 1).split('#', 1)[0] ?? '');
}

function innerOf({ host, path }: Link, query: string): string | undefined {
  if (/\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/.test(host)) return queryValue(query, 'url');
  if (host === 'statics.teams.cdn.office.net' && path.endsWith('/atp-safelinks.html'))
    return queryValue(query, 'url');
  if (host === 'linkprotect.cudasvc.com' && path === '/url') return queryValue(query, 'a');
  if (host === 'www.google.com' && path === '/url') return queryValue(query, 'q') ?? queryValue(query, 'url');
  if (host === 'urldefense.proofpoint.com' && path === '/v2/url') {
    const value = queryValue(query, 'u');
    return value && percentDecoded(value.replaceAll('-', '%').replaceAll('_', '/'));
  }
  return undefined;
}
