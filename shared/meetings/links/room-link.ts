import { readLink } from './read-link';
import { unwrapLink } from './unwrap-link';

export interface RoomLink {
  readonly slug: string;
  readonly url: string;
  /** Of a participant, from the fragment, which no server is told. */
  readonly pin?: string | undefined;
}

const roomPath = /^\/meet\/([a-z0-9][a-z0-9-]{2,63})\/?$/;

/** Reads `https://<one of our origins>/meet/<slug>#<pin>`, wrapped by a mail filter or not; undefined: it is no room of ours. */
export function readRoomLink(written: string, origins: readonly string[]): RoomLink | undefined {
  if (!written.includes('meet')) return undefined;
  const link = readLink(unwrapLink(written));
  const slug = link && roomPath.exec(link.path)?.[1];
  if (!link || slug === undefined) return undefined;
  const origin = `${link.scheme}://${link.host}${link.port && `:${link.port}`}`;
  if (!origins.some((ours) => withoutPort(ours.toLowerCase()) === withoutPort(origin))) return undefined;
  const pin = /^[0-9]{4,12}$/.exec(link.fragment)?.[0];
  return { slug, url: link.url, ...(pin === undefined ? {} : { pin }) };
}

/** A port that its scheme implies says nothing (RFC 6454 §6.2). */
function withoutPort(origin: string): string {
  return origin.replace(/^(https:.*):443$/, '$1').replace(/^(http:.*):80$/, '$1');
}
