import type { Capability } from './capability';

/** Where a link asked for by the app leads. */
export type Link =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'chat'; readonly users: readonly string[] }
  | { readonly kind: 'call'; readonly users: readonly string[] };

/** What Teams opens outside itself; anything else is refused (a script, a file, a private scheme). */
const openable = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sip:']);

/**
 * Reads a link of `app.openLink`: Teams' own deep links stay inside Teams
 * (`https://teams.microsoft.com/l/chat/0/0?users=a,b`), the rest is a page for the browser.
 */
export function readLink(address: unknown): Link | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!openable.has(url.protocol)) return undefined;
  const users = (url.searchParams.get('users') ?? '').split(',').filter((user) => user !== '');
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/chat/')) {
    return { kind: 'chat', users };
  }
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/call/')) {
    return { kind: 'call', users };
  }
  return { kind: 'page', url: url.href };
}

/** `app.openLink`. `open` answers whether the link could be opened. */
export function linksCapability(open: (link: Link) => boolean): Capability {
  return {
    supports: {},
    handlers: {
      executeDeepLink: ([address]) => {
        const link = readLink(address);
        return link && open(link) ? [true] : [false, 'the link could not be opened'];
      },
    },
  };
}
