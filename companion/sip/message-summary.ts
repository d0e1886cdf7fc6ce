/** Voice messages of an address. */
export interface MessageCounts {
  readonly unheard: number;
  readonly heard: number;
}

/** Longer than any summary; what a PBX sends beyond is not read. */
const MAX_BODY = 10_000;
/** Nobody has more, and a wrong figure must not tear the page apart. */
const MAX_COUNT = 9_999;

/**
 * Reads a message summary (RFC 3842 §5.2). A PBX that only says that messages wait counts as one
 * unheard. Undefined: the text is no summary.
 */
export function readMessageSummary(body: string): MessageCounts | undefined {
  const text = body.slice(0, MAX_BODY);
  const waiting = /^messages-waiting[ \t]*:[ \t]*(yes|no)\b/im.exec(text)?.[1]?.toLowerCase();
  const counts = /^voice-message[ \t]*:[ \t]*(\d{1,10})[ \t]*\/[ \t]*(\d{1,10})/im.exec(text);
  if (counts) return { unheard: bounded(counts[1]), heard: bounded(counts[2]) };
  return waiting === undefined ? undefined : { unheard: waiting === 'yes' ? 1 : 0, heard: 0 };
}

function bounded(digits = '0'): number {
  return Math.min(MAX_COUNT, Number(digits));
}
