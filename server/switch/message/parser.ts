import type { SwitchLimits } from '../limits';
import { canonicalHeaderName, isToken } from './header-names';
import { Header } from './header';
import { splitList } from './list';
import { SipRequest, SipResponse } from './message';
import { reasonOf } from './status-reasons';
import { requestFault, type Fault } from './validation';

/** What a frame held that is no message we can act on. */
export class Malformed {
  readonly kind = 'malformed';

  constructor(
    readonly fault: Fault,
    /** What could be read, when the frame began as a request: enough to answer it, or not. */
    readonly request: SipRequest | undefined,
  ) {}
}

export type ParseLimits = Pick<SwitchLimits, 'messageBytes' | 'headBytes' | 'headerFields'>;

/** Headers whose values a proxy takes off one by one: several in a line become a header each (§7.3.1). */
const SPLIT = new Set(['via', 'route', 'record-route']);
const STATUS_LINE = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/is;
const VERSION = /^SIP\/\d+\.\d+$/i;
const FOLD = /\r\n[ \t]+/g;
const CRLF = '\r\n';
const BLANK = '\r\n\r\n';

/**
 * Reads one frame, one character a byte, as one SIP message (RFC 3261 §7; RFC 7118 §5: a WebSocket
 * message carries exactly one). A linear scan: lines are cut, header values stay unread until asked for.
 */
export function parseMessage(
  frame: string,
  binary: boolean,
  limits: ParseLimits,
): SipRequest | SipResponse | Malformed {
  let start = 0;
  // §7.5: CRLF before the start line is ignored.
  while (frame.startsWith(CRLF, start)) start += 2;
  const blank = frame.indexOf(BLANK, start);
  const headEnd = blank < 0 ? Math.min(frame.length, start + limits.headBytes) : blank;
  if (frame.length > limits.messageBytes || headEnd - start > limits.headBytes) {
    const head = frame.slice(start, start + Math.min(limits.headBytes, 8_192));
    return new Reader(head, '', binary, limits).tooLarge();
  }
  const body = blank < 0 ? '' : frame.slice(blank + BLANK.length);
  const reader = new Reader(frame.slice(start, headEnd), body, binary, limits);
  if (blank < 0) reader.fail(400, 'Message Cut Short');
  return reader.message();
}

class Reader {
  readonly #headers: Header[] = [];
  #head: string;
  #fault: Fault | undefined;
  #contentLength: string | undefined;

  constructor(
    head: string,
    private body: string,
    private readonly binary: boolean,
    private readonly limits: ParseLimits,
  ) {
    this.#head = head.includes('\r\n ') || head.includes('\r\n\t') ? head.replace(FOLD, ' ') : head;
  }

  /** Keeps the first fault: later ones are often its consequences. */
  fail(status: number, reason = reasonOf(status)): void {
    this.#fault ??= { status, reason };
  }

  message(): SipRequest | SipResponse | Malformed {
    const lineEnd = this.#head.indexOf(CRLF);
    const startLine = lineEnd < 0 ? this.#head : this.#head.slice(0, lineEnd);
    if (lineEnd >= 0) this.#readHeaders(lineEnd + 2);
    this.#cutBody();
    return /^SIP\/2\.0 /i.test(startLine) ? this.#response(startLine) : this.#request(startLine);
  }

  /** Enough of an oversized request to answer it; the rest is not looked at. */
  tooLarge(): Malformed {
    this.fail(513);
    const read = this.message();
    return read.kind === 'malformed' && read.request
      ? read
      : new Malformed({ status: 513, reason: reasonOf(513) }, undefined);
  }

  #readHeaders(from: number): void {
    const head = this.#head;
    let at = from;
    while (at < head.length) {
      const found = head.indexOf(CRLF, at);
      const end = found < 0 ? head.length : found;
      this.#readHeader(head.slice(at, end));
      at = end + 2;
    }
    if (this.#headers.length > this.limits.headerFields) this.fail(513, 'Too Many Headers');
  }

  #readHeader(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 1 ? undefined : canonicalHeaderName(line.slice(0, colon));
    if (name === undefined) {
      this.fail(400, 'Malformed Header');
      return;
    }
    const header = new Header(name, line, colon + 1);
    if (SPLIT.has(name) && line.includes(',')) {
      for (const value of splitList(header.value)) {
        this.#headers.push(Header.of(name === 'via' ? 'Via' : line.slice(0, colon).trimEnd(), value));
      }
      return;
    }
    if (name === 'content-length') this.#readContentLength(header.value);
    this.#headers.push(header);
  }

  #readContentLength(value: string): void {
    if (!/^\d{1,9}$/.test(value)) this.fail(400, 'Malformed Content-Length Header');
    else if (this.#contentLength !== undefined && Number(this.#contentLength) !== Number(value)) {
      this.fail(400, 'Conflicting Content-Length Headers');
    } else this.#contentLength = value;
  }

  /**
   * RFC 3261 §18.3, for transports that keep message boundaries: bytes beyond Content-Length are noise
   * and discarded, fewer are an error, and without the header the body is the rest (RFC 7118 §5).
   */
  #cutBody(): void {
    if (this.#contentLength === undefined) return;
    const length = Number(this.#contentLength);
    if (length > this.body.length) this.fail(400, 'Content-Length Beyond Message');
    else if (length < this.body.length) this.body = this.body.slice(0, length);
  }

  #response(startLine: string): SipResponse | Malformed {
    const match = STATUS_LINE.exec(startLine);
    if (!match) this.fail(400, 'Malformed Status-Line');
    const response = new SipResponse(
      Number(match?.[1] ?? 0),
      match?.[2] ?? '',
      this.#headers,
      this.body,
      this.binary,
    );
    if (!response.via || !response.cseq) this.fail(400, 'Malformed Response');
    return this.#fault ? new Malformed(this.#fault, undefined) : response;
  }

  #request(startLine: string): SipRequest | Malformed {
    const first = startLine.indexOf(' ');
    const trimmed = startLine.trimEnd();
    const last = trimmed.lastIndexOf(' ');
    const method = startLine.slice(0, first);
    const version = trimmed.slice(last + 1);
    if (first < 1 || last <= first || !isToken(method) || !VERSION.test(version)) {
      return new Malformed({ status: 400, reason: 'Not SIP' }, undefined);
    }
    const uri = trimmed.slice(first + 1, last);
    if (version.toUpperCase() !== 'SIP/2.0') this.#fault = { status: 505, reason: reasonOf(505) };
    // §25.1: exactly one space between the parts, none around, and a URI without brackets.
    else if (trimmed !== startLine || /[\s<>"]/.test(uri)) this.fail(400, 'Malformed Request-Line');
    const request = new SipRequest(method, uri, this.#headers, this.body, this.binary);
    const fault = this.#fault ?? requestFault(request);
    return fault ? new Malformed(fault, request) : request;
  }
}
