import type { MediaKind } from '../../shared/endpoint/command';

/** What a link wants to be called: a number or address as it was written, or somebody's name. */
export interface CallLink {
  readonly to: string;
  readonly media: MediaKind;
}

/** Longer than any address that can be called; enough to say that it is too long. */
export const MAX_LINK = 600;

/**
 * The call a link asks for: `/companion/?dial=tel:…`, which the browser opens for a telephone link,
 * or `#call?to=…[&video]`, for automation (requirement C15). Undefined: it asks for none.
 */
export function readCallLink(url: Pick<URL, 'search' | 'hash'>): CallLink | undefined {
  const dialled = new URLSearchParams(url.search).get('dial');
  if (dialled) return { to: dialled.slice(0, MAX_LINK), media: 'audio' };
  const asked = /^#call\?(.*)$/s.exec(url.hash)?.[1];
  const fields = new URLSearchParams(asked);
  const to = fields.get('to');
  if (!to) return undefined;
  return { to: to.slice(0, MAX_LINK), media: fields.has('video') ? 'video' : 'audio' };
}

/** The same, taken out of the address: a reload must not ask again. */
export function takeCallLink(location: Location, history: History): CallLink | undefined {
  const link = readCallLink(location);
  const query = new URLSearchParams(location.search);
  const had = query.has('dial') || location.hash.startsWith('#call?');
  if (!had) return undefined;
  query.delete('dial');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const hash = location.hash.startsWith('#call?') ? '' : location.hash;
  history.replaceState(history.state, '', location.pathname + search + hash);
  return link;
}
