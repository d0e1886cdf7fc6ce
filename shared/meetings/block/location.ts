import { linksInText } from '../links/links-in-text';
import { readRoomLink } from '../links/room-link';
import type { BlockContext } from './block-context';

/** Outlook refuses a longer location. */
export const MAX_LOCATION = 255;

/** Our part of a location: the room's name, cut where it must be, and its link. A semicolon would make two of it. */
export function locationSegment(room: { readonly name: string; readonly link: string }): string {
  const name = room.name.replace(/[;\p{Cc}]+/gu, ',').trim();
  const left = MAX_LOCATION - room.link.length - 3;
  const shown = name.length > left ? `${name.slice(0, Math.max(0, left - 1)).trim()}…` : name;
  return left > 1 && name !== '' ? `${shown} – ${room.link}` : room.link;
}

/** The parts of `A; B; C` that lead to the room the appointment remembers; to any room of ours, where it remembers none. */
export function ownSegments(location: string, { origins, slug }: BlockContext): readonly string[] {
  return location
    .split(';')
    .filter((part) => isOwn(part, origins, slug))
    .map((part) => part.trim());
}

/**
 * A location with our segment in it once: in the place of ours, else behind what is there. Undefined where it
 * would become longer than Outlook takes: what others wrote is never cut.
 */
export function placeSegment(location: string, segment: string, context: BlockContext): string | undefined {
  let placed = false;
  const parts = location.split(';').flatMap((part, index) => {
    if (!isOwn(part, context.origins, context.slug)) return [part];
    if (placed) return [];
    placed = true;
    return [index === 0 ? segment : ` ${segment}`];
  });
  if (placed) return bounded(parts.join(';'));
  if (location.trim() === '') return bounded(segment);
  return bounded(/;\s*$/.test(location) ? `${location.trimEnd()} ${segment}` : `${location}; ${segment}`);
}

/** A location without our segments; the very same where there are none. */
export function removeSegment(location: string, { origins, slug }: BlockContext): string {
  const parts = location.split(';');
  const others = parts.filter((part) => !isOwn(part, origins, slug));
  if (others.length === parts.length) return location;
  const [first = '', ...rest] = others;
  // The space behind a semicolon was that of the segment before it.
  return [others[0] === parts[0] ? first : first.trimStart(), ...rest].join(';');
}

function isOwn(part: string, origins: readonly string[], slug: string | undefined): boolean {
  return linksInText(part).some((url) => {
    const room = readRoomLink(url, origins);
    return room !== undefined && (slug === undefined || room.slug === slug);
  });
}

function bounded(location: string): string | undefined {
  return location.length > MAX_LOCATION ? undefined : location;
}
