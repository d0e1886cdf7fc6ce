import { createHash } from 'node:crypto';
import type { FakeSocket } from './fake-socket';
import { ReceivedMessage } from './received-message';
import type { TestSwitch } from './test-switch';

export interface RequestOptions {
  readonly from?: string;
  readonly to?: string;
  readonly fromTag?: string;
  readonly callId?: string;
  readonly cseq?: number;
  readonly branch?: string;
  /** `null`: without a Contact. */
  readonly contact?: string | null;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly maxForwards?: number;
}

/** What a client remembers of a dialog. */
export interface Dialog {
  readonly callId: string;
  readonly local: string;
  readonly remote: string;
  readonly target: string;
  readonly routes: readonly string[];
}

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');
let made = 0;
const unique = (prefix: string): string => `${prefix}${String(++made)}`;

/** A person's SIP client over an in-memory WebSocket: just enough of RFC 3261 to tell a story. */
export class UserAgent {
  readonly inbox: ReceivedMessage[] = [];
  /** Frames that were no SIP: keep-alives. */
  readonly noise: string[] = [];
  socket: FakeSocket;
  readonly #device = unique('device-');
  #cseq = 0;
  #registration = unique('registration-');
  #nonceCount = 0;
  #challenge: ReceivedMessage | undefined;

  constructor(
    private readonly world: TestSwitch,
    readonly name: string,
    readonly contact = `sip:${unique(name)}@${unique('host')}.invalid;transport=ws`,
    readonly password = `${name}-demo`,
  ) {
    this.socket = this.connect();
  }

  /** A new socket, as after a broken connection. */
  connect(): FakeSocket {
    this.socket = this.world.connect((frame, binary) => {
      const text = frame.toString('latin1');
      if (text.trim() === '') this.noise.push(text);
      else this.inbox.push(new ReceivedMessage(text, binary));
    });
    return this.socket;
  }

  get address(): string {
    return `sip:${this.name}@${this.world.domain}`;
  }

  raw(text: string | Buffer, binary = false): void {
    this.socket.clientSend(text, binary);
    this.world.settle();
  }

  /** Builds a request outside a dialog. */
  compose(method: string, uri: string, options: RequestOptions = {}): string {
    const { body = '' } = options;
    const contact = options.contact === null ? [] : [`Contact: <${options.contact ?? this.contact}>`];
    return [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/WS client.invalid;branch=${options.branch ?? unique('z9hG4bK-')}`,
      `Max-Forwards: ${String(options.maxForwards ?? 70)}`,
      `From: ${options.from ?? `<${this.address}>;tag=${options.fromTag ?? unique('from-')}`}`,
      `To: ${options.to ?? `<${uri}>`}`,
      `Call-ID: ${options.callId ?? unique('call-')}`,
      `CSeq: ${String(options.cseq ?? ++this.#cseq)} ${method}`,
      ...contact,
      ...(options.headers ?? []),
      ...(body ? ['Content-Type: application/sdp'] : []),
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      '',
      body,
    ].join('\r\n');
  }

  /** Sends it and gives it back as sent. */
  send(method: string, uri: string, options: RequestOptions = {}): ReceivedMessage {
    const text = this.compose(method, uri, options);
    this.raw(text);
    return new ReceivedMessage(text);
  }

  /** Registers with digest; the final response. */
  register(expires = 600, options: RequestOptions = {}): ReceivedMessage {
    const uri = `sip:${this.world.domain}`;
    const headers = [`Expires: ${String(expires)}`, ...(options.headers ?? [])];
    const base = { ...options, to: `<${this.address}>`, callId: this.#registration };
    this.send('REGISTER', uri, { ...base, headers });
    this.#challenge = this.last();
    if (this.#challenge.status !== 401) return this.#challenge;
    this.#nonceCount = 0;
    const credentials = this.credentials('REGISTER', uri);
    this.send('REGISTER', uri, { ...base, headers: [...headers, `Authorization: ${credentials}`] });
    return this.last();
  }

  /** A Digest header value for the last challenge (or another), its count raised. */
  credentials(method: string, uri: string, challenge = this.#challenge, password = this.password): string {
    this.#challenge = challenge;
    const value = challenge?.header('www-authenticate') ?? challenge?.header('proxy-authenticate') ?? '';
    const nonce = /nonce="([^"]+)"/.exec(value)?.[1] ?? '';
    const nc = (++this.#nonceCount).toString(16).padStart(8, '0');
    const a1 = md5(`${this.name}:${this.world.domain}:${password}`);
    const response = md5(`${a1}:${nonce}:${nc}:abc:auth:${md5(`${method}:${uri}`)}`);
    return (
      `Digest username="${this.name}", realm="${this.world.domain}", nonce="${nonce}", uri="${uri}", ` +
      `response="${response}", algorithm=MD5, cnonce="abc", qop=auth, nc=${nc}`
    );
  }

  invite(to: string, options: RequestOptions = {}): ReceivedMessage {
    return this.send('INVITE', `sip:${to}@${this.world.domain}`, { body: 'v=0\r\n', ...options });
  }

  cancel(invite: ReceivedMessage): void {
    this.raw(this.#companion('CANCEL', invite, invite.header('to') ?? ''));
  }

  /** ACK to a final response other than 2xx. */
  acknowledge(invite: ReceivedMessage, response: ReceivedMessage): void {
    this.raw(this.#companion('ACK', invite, response.header('to') ?? ''));
  }

  respond(
    request: ReceivedMessage,
    status: number,
    extra: readonly string[] = [],
    body = '',
  ): ReceivedMessage {
    const to = request.header('to') ?? '';
    const tag = to.includes(';tag=') ? '' : `;tag=${this.tagFor(request)}`;
    const text = [
      `SIP/2.0 ${String(status)} Whatever`,
      ...request.all('via').map((via) => `Via: ${via}`),
      ...request.all('record-route').map((route) => `Record-Route: ${route}`),
      `From: ${request.header('from') ?? ''}`,
      `To: ${to}${status === 100 ? '' : tag}`,
      `Call-ID: ${request.header('call-id') ?? ''}`,
      `CSeq: ${request.header('cseq') ?? ''}`,
      ...(status < 300 ? [`Contact: <${this.contact}>`] : []),
      ...extra,
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      '',
      body,
    ].join('\r\n');
    this.raw(text);
    return new ReceivedMessage(text);
  }

  /** The To tag this client gives to a call. */
  tagFor(request: ReceivedMessage): string {
    return `${this.#device}-${request.header('call-id') ?? ''}`;
  }

  /** The dialog a 2xx confirmed, seen by its caller. */
  callerDialog(ok: ReceivedMessage): Dialog {
    return {
      callId: ok.header('call-id') ?? '',
      local: ok.header('from') ?? '',
      remote: ok.header('to') ?? '',
      target: uriIn(ok.header('contact')),
      routes: ok.all('record-route').reverse(),
    };
  }

  /** The dialog of an INVITE this client answered. */
  calleeDialog(invite: ReceivedMessage): Dialog {
    return {
      callId: invite.header('call-id') ?? '',
      local: `${invite.header('to') ?? ''};tag=${this.tagFor(invite)}`,
      remote: invite.header('from') ?? '',
      target: uriIn(invite.header('contact')),
      routes: invite.all('record-route'),
    };
  }

  /** Sends a request within a dialog. */
  within(dialog: Dialog, method: string, options: RequestOptions = {}): ReceivedMessage {
    return this.send(method, dialog.target, {
      ...options,
      from: dialog.local,
      to: dialog.remote,
      callId: dialog.callId,
      headers: [...dialog.routes.map((route) => `Route: ${route}`), ...(options.headers ?? [])],
    });
  }

  last(): ReceivedMessage {
    const message = this.inbox.at(-1);
    if (!message) throw new Error(`${this.name} received nothing`);
    return message;
  }

  /** The last request of that method this client received. */
  request(method: string): ReceivedMessage {
    const found = this.inbox.filter((message) => message.method === method).at(-1);
    if (!found) throw new Error(`${this.name} received no ${method}: ${this.summary().join(', ')}`);
    return found;
  }

  /** What it received, in order: `INVITE`, `180 INVITE`, … */
  summary(): string[] {
    return this.inbox.map(({ method, status, about }) => method ?? `${String(status)} ${about}`);
  }

  forget(): void {
    this.inbox.length = 0;
  }

  #companion(method: string, invite: ReceivedMessage, to: string): string {
    return [
      `${method} ${invite.uri ?? ''} SIP/2.0`,
      `Via: ${invite.header('via') ?? ''}`,
      'Max-Forwards: 70',
      `From: ${invite.header('from') ?? ''}`,
      `To: ${to}`,
      `Call-ID: ${invite.header('call-id') ?? ''}`,
      `CSeq: ${invite.header('cseq')?.split(' ')[0] ?? ''} ${method}`,
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n');
  }
}

function uriIn(value: string | undefined): string {
  return /<([^>]+)>/.exec(value ?? '')?.[1] ?? '';
}
