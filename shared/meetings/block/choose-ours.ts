import type { BlockContext, BodyType, Marked } from './block-context';
import { markedHtml } from './marked-html';
import { markedText } from './marked-text';

/** Everything that bears our mark, ours or not. */
export function markedIn(body: string, type: BodyType, origins: readonly string[]): readonly Marked[] {
  return type === 'html' ? markedHtml(body, origins) : markedText(body, origins);
}

/**
 * Which of the marked parts we have put there: those that link to the room the appointment remembers, and
 * those from which somebody took every link. Where it remembers nothing, those of the first room found. A
 * part that leads anywhere else is a copy or a forgery and not ours to touch.
 */
export function chooseOurs(marked: readonly Marked[], { slug }: BlockContext): readonly Marked[] {
  const room = slug ?? marked.find(({ slugs }) => slugs.length > 0)?.slugs[0];
  if (room === undefined) return [];
  return marked.filter(({ slugs, linked }) => slugs.includes(room) || (!linked && slug !== undefined));
}
