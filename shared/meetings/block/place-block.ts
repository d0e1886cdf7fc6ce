import { AppError } from '../../errors/app-error';
import { scanHtml } from '../html/scan-html';
import type { Block, BlockContext, BodyType, Marked } from './block-context';
import { BLOCK_ID, TEXT_END, TEXT_START } from './block-id';
import { chooseOurs, markedIn } from './choose-ours';
import { htmlPlace } from './html-place';
import { markedHtml } from './marked-html';
import { linesOf } from './marked-text';
import { textPlace } from './text-place';

/**
 * The body with the block in it, once: in the place of ours where there is one, copies of it removed, else
 * behind what the person has written. Nothing else of the body changes. Throws AppError
 * `invalid-input` for HTML that would not stay within its `div`.
 */
export function placeBlock(body: string, block: Block, type: BodyType, context: BlockContext): string {
  const marked = markedIn(body, type, context.origins);
  const before = chooseOurs(marked, context);
  // A room that was chosen again: its block is ours, whatever the appointment remembers.
  const ours = before.length > 0 ? before : chooseOurs(marked, { ...context, slug: block.slug });
  const written = type === 'html' ? htmlBlock(block.html) : textBlock(block.text, body);
  if (ours.length > 0) return replaced(body, ours, written);
  const place = type === 'html' ? htmlPlace(body) : textPlace(body);
  return body.slice(0, place) + written + body.slice(place);
}

/** The body without any block of ours; the very same where there is none. */
export function removeBlock(body: string, type: BodyType, context: BlockContext): string {
  return replaced(body, chooseOurs(markedIn(body, type, context.origins), context), '');
}

function replaced(body: string, parts: readonly Marked[], first: string): string {
  let result = '';
  let at = 0;
  parts.forEach(({ start, end }, index) => {
    result += body.slice(at, start) + (index === 0 ? first : '');
    at = end;
  });
  return result + body.slice(at);
}

function htmlBlock(html: string): string {
  const written = `<div id="${BLOCK_ID}" style="margin:16px 0;">${html}</div>`;
  const [marked, ...others] = markedHtml(written, []);
  if (marked?.end !== written.length || others.length > 0 || isTorn(html))
    throw new AppError('invalid-input', 'the invitation does not close what it opens');
  return written;
}

function isTorn(html: string): boolean {
  let torn = false;
  scanHtml(html, {
    text: () => undefined,
    tag: () => undefined,
    torn: () => (torn = true),
  });
  return torn;
}

/** Between lines of its own, in the line breaks of the body; a mark within the text would end it too early. */
function textBlock(text: string, body: string): string {
  const lineBreak = /\r\n|\n|\r/.exec(body)?.[0] ?? '\r\n';
  const lines = [...linesOf(text)]
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => ![TEXT_START, TEXT_END].includes(line.trimEnd()));
  return ['', TEXT_START, ...lines, TEXT_END, ''].join(lineBreak);
}
