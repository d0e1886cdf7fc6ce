import type { Flow } from '../flows/flow';
import { responseText } from '../message/serialiser';
import type { SipResponse } from '../message/message';
import type { Connection } from '../transport/connection';

/**
 * Where responses to a request go (RFC 3261 §18.2.2): the connection it came on or, when that is gone,
 * the one its client's flow is carried by now.
 */
export class ReturnPath {
  constructor(
    readonly connection: Connection,
    readonly flow: Flow | undefined,
    private readonly binary: boolean,
  ) {}

  send(text: string): void {
    if (this.connection.send(text, this.binary)) return;
    this.flow?.carrier?.send(text, this.binary);
  }

  respond(response: SipResponse): void {
    this.send(responseText(response));
  }
}
