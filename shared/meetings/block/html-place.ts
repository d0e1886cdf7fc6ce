import { attributeOf } from '../html/attribute';
import { scanHtml } from '../html/scan-html';

/** Ids that mail programs give to signatures and to what is answered; `x_` comes with each quoting. */
const tailIds =
  /^(?:x_)*(?:signature|ms-outlook-mobile-signature|divrplyfwdmsg|appendonsend|olk_src_body_section|mail-editor-reference-message-container|isforwardcontent|divtagdefaultwrapper_signature)$/i;
const tailClasses = /\b(?:gmail_signature|gmail_quote|moz-signature|moz-cite-prefix|yahoo_quoted)\b/;
/** The line over `From: … Sent: …` in Outlook's own replies. */
const replyBorder = /border-top:\s*solid\s+#(?:e1e1e1|b5c4df)/i;
/** What runs within a line: a `div` goes before the paragraph it stands in. */
const inline = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'span', 'a', 'b', 'i', 'font']);

/**
 * Where a new block goes into a page: before a signature or a quoted message, where its marks are known, else
 * at the end of the body, before anything that swallows what is behind it.
 */
export function htmlPlace(html: string): number {
  let tail = -1;
  let bodyEnd = -1;
  let torn = -1;
  /** The paragraph that is open, and the rule that stood directly before this place. */
  let paragraph = -1;
  let rule = -1;
  // Everything but what runs within a line ends an open paragraph (WHATWG HTML §13.2.6.4.7).
  const placeBefore = (name: string, start: number): number => {
    if (rule >= 0) return rule;
    return inline.has(name) && paragraph >= 0 ? paragraph : start;
  };
  scanHtml(html, {
    text(start, end) {
      if (rule >= 0 && html.slice(start, end).trim() !== '') rule = -1;
    },
    tag(name, start, end, closing) {
      if (closing) {
        if (name === 'body' || (name === 'html' && bodyEnd < 0)) bodyEnd = start;
        if (name === 'p') paragraph = -1;
        return;
      }
      if (tail >= 0) return;
      if (isTail(name, html.slice(start, end))) tail = placeBefore(name, start);
      if (name === 'hr') rule = start;
      else if (name !== 'div') rule = -1;
      if (name === 'p') paragraph = start;
      else if (!inline.has(name) && name !== 'br') paragraph = -1;
    },
    torn(start) {
      if (torn < 0) torn = start;
    },
  });
  if (tail >= 0 && (torn < 0 || tail < torn)) return tail;
  if (bodyEnd >= 0 && (torn < 0 || bodyEnd < torn)) return bodyEnd;
  return torn >= 0 ? torn : html.length;
}

function isTail(name: string, tag: string): boolean {
  // People indent with block quotes too: only one that cites is a message.
  if (name === 'blockquote' && attributeOf(tag, 'type')?.toLowerCase() === 'cite') return true;
  if (name === 'a') return attributeOf(tag, 'name')?.toLowerCase() === '_mailautosig';
  if (!['div', 'table', 'span', 'section', 'blockquote'].includes(name)) return false;
  return (
    tailIds.test(attributeOf(tag, 'id') ?? '') ||
    tailClasses.test(attributeOf(tag, 'class') ?? '') ||
    replyBorder.test(attributeOf(tag, 'style') ?? '')
  );
}
