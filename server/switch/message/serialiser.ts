import type { Header } from './header';
import type { SipResponse } from './message';

const CRLF = '\r\n';

/** A request as text (one character a byte) from its parts; the headers' own lines are used as they are. */
export function requestText(method: string, uri: string, headers: readonly Header[], body: string): string {
  return `${method} ${uri} SIP/2.0\r\n${headerText(headers)}\r\n${body}`;
}

/** A response as text. */
export function responseText(response: SipResponse): string {
  return `SIP/2.0 ${String(response.status)} ${response.reason}\r\n${headerText(response.headers)}\r\n${response.body}`;
}

/** Takes off the Via of whoever forwarded the request: our own (RFC 3261 §16.7 step 3). */
export function removeTopVia(response: SipResponse): void {
  const top = response.headers.findIndex(({ name }) => name === 'via');
  if (top >= 0) response.headers.splice(top, 1);
}

/** Header lines, each with its CRLF. */
export function headerText(headers: readonly Header[]): string {
  let text = '';
  for (const header of headers) text += header.line + CRLF;
  return text;
}
