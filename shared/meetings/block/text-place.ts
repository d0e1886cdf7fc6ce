import { linesOf } from './marked-text';

/** What mail programs write over the message that is answered, in the languages they speak. */
const replyHead =
  /^-{2,}\s*(?:original message|message d'origine|message d’origine|message transféré|ursprüngliche nachricht|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|forwarded message)\b/i;
const sender = /^\*?(?:from|de|von|da|van)\s?:/i;
const MAX_LINE = 200;

/**
 * Where a new block goes into a plain text: before the signature's line (`-- `, RFC 3676 §4.3; some programs cut its space) or the message
 * that is quoted, else at the end.
 */
export function textPlace(text: string): number {
  /** The last line with words in it, which may introduce a quote (`On … wrote:`). */
  let before = { start: 0, line: '' };
  let rule = -1;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + MAX_LINE));
    if (/^-- ?$/.test(line) || replyHead.test(line)) return start;
    if (line.startsWith('>')) return before.line.trimEnd().endsWith(':') ? before.start : start;
    if (rule >= 0 && sender.test(line)) return rule;
    if (/^_{20,}\s*$/.test(line)) rule = start;
    else if (line.trim() !== '') {
      rule = -1;
      before = { start, line };
    }
  }
  return text.length;
}
