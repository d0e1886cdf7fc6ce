import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { WriteBatch } from '../../../server/switch/transport/write-batch';
import { hear, message, type Heard } from './sip-texts';

export const DOMAIN = 'pbx.test';

/** The password of a load user, on both servers. */
export function passwordOf(user: string): string {
  return `pw-${user}`;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A SIP client that does as little as a server lets it. */
export class LoadClient {
  readonly contact: string;
  /** Takes what is not about registration. */
  receive: (heard: Heard) => void = () => undefined;
  readonly #socket: WebSocket;
  #registered: (heard: Heard) => void = () => undefined;
  #sequence = 0;

  private constructor(
    readonly user: string,
    socket: WebSocket,
    private readonly batch: WriteBatch,
  ) {
    this.contact = `sip:${user}@${user}.invalid;transport=ws`;
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const heard = hear(data.toString('latin1'));
      if (heard.cseq.endsWith('REGISTER')) this.#registered(heard);
      else this.receive(heard);
    });
  }

  static async open(user: string, url: string): Promise<LoadClient> {
    const socket = new WebSocket(url, 'sip', { perMessageDeflate: false });
    const upgraded = once(socket, 'upgrade') as Promise<[IncomingMessage]>;
    await once(socket, 'open');
    const [response] = await upgraded;
    return new LoadClient(user, socket, new WriteBatch(response.socket));
  }

  send(text: string): void {
    this.batch.open();
    this.#socket.send(text);
  }

  /** One registration: REGISTER, 401, REGISTER with digest, 200. Resolves with the final status line. */
  register(): Promise<string> {
    return new Promise((resolve) => {
      this.#registered = (challenged) => {
        this.#registered = ({ startLine }) => {
          resolve(startLine);
        };
        this.#sendRegister(this.#credentials(challenged.challenge));
      };
      this.#sendRegister();
    });
  }

  close(): void {
    this.#socket.terminate();
  }

  #sendRegister(authorization?: string): void {
    const sequence = String(++this.#sequence);
    this.send(
      message([
        `REGISTER sip:${DOMAIN} SIP/2.0`,
        `Via: SIP/2.0/WS ${this.user}.invalid;branch=z9hG4bKr${this.user}${sequence}`,
        'Max-Forwards: 70',
        `From: <sip:${this.user}@${DOMAIN}>;tag=r${this.user}`,
        `To: <sip:${this.user}@${DOMAIN}>`,
        `Call-ID: register-${this.user}`,
        `CSeq: ${sequence} REGISTER`,
        `Contact: <${this.contact}>;expires=600`,
        ...(authorization === undefined ? [] : [authorization]),
      ]),
    );
  }

  #credentials(challenge: string): string {
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const uri = `sip:${DOMAIN}`;
    const a1 = md5(`${this.user}:${DOMAIN}:${passwordOf(this.user)}`);
    const response = md5(`${a1}:${nonce}:00000001:load:auth:${md5(`REGISTER:${uri}`)}`);
    return (
      `Authorization: Digest username="${this.user}", realm="${DOMAIN}", nonce="${nonce}", uri="${uri}", ` +
      `response="${response}", algorithm=MD5, cnonce="load", qop=auth, nc=00000001`
    );
  }
}
