import type { Header } from './header';
import { splitList } from './list';
import { parseNameAddr, type NameAddr } from './name-addr';
import { parseSipUri, type SipUri } from './uri';
import { parseVia, type Via } from './via';

export interface CSeq {
  readonly number: number;
  readonly method: string;
}

const CSEQ = /^(\d{1,10})[ \t]+([^ \t]+)$/;
const CSEQ_LIMIT = 2 ** 31;

/**
 * What requests and responses have in common (RFC 3261 §7): headers in their order, and a body.
 *
 * Text is kept one character a byte (latin1), so lengths are byte lengths and whatever a peer sends,
 * valid UTF-8 or not, leaves as it came. Typed access is computed when first asked for.
 */
export abstract class SipMessage {
  #from: NameAddr | undefined;
  #to: NameAddr | undefined;
  #cseq: CSeq | undefined;
  #via: Via | undefined;

  constructor(
    readonly headers: Header[],
    readonly body: string,
    /** Whether it came in a binary frame, and leaves in one. */
    readonly binary: boolean,
  ) {}

  /** The value of the first header of that canonical name. */
  value(name: string): string | undefined {
    for (const header of this.headers) if (header.name === name) return header.value;
    return undefined;
  }

  /** The values of every header of that canonical name, comma-separated lists split. */
  values(name: string): string[] {
    const found: string[] = [];
    for (const header of this.headers) if (header.name === name) found.push(...splitList(header.value));
    return found;
  }

  has(name: string): boolean {
    return this.headers.some((header) => header.name === name);
  }

  get callId(): string {
    return this.value('call-id') ?? '';
  }

  /** `undefined`: missing or malformed (also below). */
  get from(): NameAddr | undefined {
    return (this.#from ??= parseNameAddr(this.value('from') ?? ''));
  }

  get to(): NameAddr | undefined {
    return (this.#to ??= parseNameAddr(this.value('to') ?? ''));
  }

  get toTag(): string | undefined {
    return this.to?.parameters.get('tag');
  }

  get fromTag(): string | undefined {
    return this.from?.parameters.get('tag');
  }

  /** RFC 3261 §8.1.1.5: the number is below 2^31. */
  get cseq(): CSeq | undefined {
    return (this.#cseq ??= readCSeq(this.value('cseq')));
  }

  /** The topmost Via. */
  get via(): Via | undefined {
    return (this.#via ??= parseVia(this.value('via') ?? ''));
  }
}

function readCSeq(value: string | undefined): CSeq | undefined {
  const match = CSEQ.exec(value ?? '');
  const number = Number(match?.[1]);
  const method = match?.[2];
  return method !== undefined && number < CSEQ_LIMIT ? { number, method } : undefined;
}

/** RFC 3261 §7.1. */
export class SipRequest extends SipMessage {
  readonly kind = 'request';
  #target: SipUri | undefined;

  constructor(
    readonly method: string,
    readonly uri: string,
    headers: Header[],
    body: string,
    binary: boolean,
  ) {
    super(headers, body, binary);
  }

  /** The Request-URI read; `undefined` when it is no SIP or SIPS URI. */
  get target(): SipUri | undefined {
    return (this.#target ??= parseSipUri(this.uri));
  }

  /** The first Contact; `undefined` when there is none or it is `*`. */
  get contact(): NameAddr | undefined {
    const value = this.value('contact');
    return value === undefined ? undefined : parseNameAddr(splitList(value)[0] ?? '');
  }
}

/** RFC 3261 §7.2. */
export class SipResponse extends SipMessage {
  readonly kind = 'response';

  constructor(
    readonly status: number,
    readonly reason: string,
    headers: Header[],
    body: string,
    binary: boolean,
  ) {
    super(headers, body, binary);
  }
}
