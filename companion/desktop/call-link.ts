import type { MediaKind } from '../../shared/endpoint/command';

/** What a link wants to be called: a number or address as it was written, or somebody's name; or the next meeting. */
export type CallLink =
  | { readonly to: string; readonly media: MediaKind }
  | { readonly meeting: 'next'; readonly media: MediaKind };

/** Longer than any address that can be called; enough to say that it is too long. */
export const MAX_LINK = 600;

/**
 * The call a link asks for: `/companion/?dial=tel:…`, which the browser opens for a telephone link,
 * or for automation (requirement C15) `#call?to=…[&video]` and `#call-next-meeting[?video]`. Undefined: it
 * asks for none.
 */
export function readCallLink(url: Pick<URL, 'search' | 'hash'>): CallLink | undefined {
  const dialled = new URLSearchParams(url.search).get('dial');
  if (dialled) return { to: dialled.slice(0, MAX_LINK), media: 'audio' };
  const meeting = /^#call-next-meeting(?:\?(.*))?$/s.exec(url.hash);
  if (meeting) {
    const video = new URLSearchParams(meeting[1]).has('video');
    return { meeting: 'next', media: video ? 'video' : 'audio' };
  }
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
  const asks = /^#call(?:-next-meeting(?:\?|$)|\?)/.test(location.hash);
  const had = query.has('dial') || asks;
  if (!had) return undefined;
  query.delete('dial');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const hash = asks ? '' : location.hash;
  history.replaceState(history.state, '', location.pathname + search + hash);
  return link;
}
