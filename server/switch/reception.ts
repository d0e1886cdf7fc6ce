import type { Logger } from '../../shared/diagnostics/logger';
import type { SwitchLimits } from './limits';
import { Header } from './message/header';
import type { SipRequest } from './message/message';
import { parseMessage, type Malformed } from './message/parser';
import { createResponse } from './message/response';
import { responseText } from './message/serialiser';
import type { RequestCore, TransactionLayer } from './transactions/transaction-layer';
import { CloseCode, type Connection } from './transport/connection';
import { noteReceived } from './transport/received';

/** RFC 5626 §4.4.1 and §3.5.1. */
const KEEP_ALIVE = '\r\n\r\n';
const KEEP_ALIVE_ANSWER = '\r\n';

export interface ReceptionParts {
  readonly log: Logger;
  readonly limits: SwitchLimits;
  readonly transactions: TransactionLayer;
  readonly core: RequestCore;
}

/**
 * What happens to each frame before anybody asks what it wants: rate, keep-alives, syntax. Whatever a
 * frame holds, it concerns the client that sent it and nobody else.
 */
export class Reception {
  readonly counts = { requests: 0, responses: 0, malformed: 0, refused: 0 };

  constructor(private readonly parts: ReceptionParts) {}

  /** Takes one frame. */
  receive(connection: Connection, data: Buffer | ArrayBuffer | Buffer[], binary: boolean): void {
    const admission = connection.admit();
    if (admission === 'close') {
      this.parts.log.warn('connection closed: too many messages', { connection: connection.id });
      connection.close(CloseCode.policy, 'too many messages');
      return;
    }
    const frame = textOf(data);
    if (frame === KEEP_ALIVE) connection.send(KEEP_ALIVE_ANSWER, binary);
    if (frame === KEEP_ALIVE || frame === KEEP_ALIVE_ANSWER) return;
    const message = parseMessage(frame, binary, this.parts.limits);
    try {
      if (message.kind === 'malformed') this.#malformed(connection, message);
      else if (message.kind === 'response') {
        this.counts.responses++;
        this.parts.transactions.response(connection, message);
      } else this.#request(connection, message, admission === 'refuse');
    } catch (error) {
      this.parts.log.error('message failed', { connection: connection.id, error: String(error) });
      if (message.kind === 'request') this.#answer(connection, message, 500);
    }
  }

  #request(connection: Connection, request: SipRequest, refuse: boolean): void {
    this.counts.requests++;
    noteReceived(request, connection.remote);
    if (!refuse) {
      this.parts.transactions.request(connection, request, this.parts.core);
      return;
    }
    this.counts.refused++;
    this.#answer(connection, request, 503, 'Too Many Requests', [Header.of('Retry-After', '1')]);
  }

  /** A request gets an answer if enough of it could be read; anything else is dropped (RFC 3261 §18.3). */
  #malformed(connection: Connection, { fault, request }: Malformed): void {
    this.counts.malformed++;
    this.parts.log.debug('malformed message', { connection: connection.id, reason: fault.reason });
    if (request?.has('via')) this.#answer(connection, request, fault.status, fault.reason);
    if (fault.status === 513 && !request?.has('via')) connection.close(CloseCode.tooBig, 'message too large');
    else if (!connection.forgiveMalformed()) connection.close(CloseCode.policy, 'not SIP');
  }

  #answer(
    connection: Connection,
    request: SipRequest,
    status: number,
    reason?: string,
    headers: readonly Header[] = [],
  ): void {
    if (request.method === 'ACK') return;
    const response = createResponse(request, status, { headers, ...(reason !== undefined && { reason }) });
    connection.send(responseText(response), request.binary);
  }
}

/** One character a byte, so that no byte is lost whatever it is. */
function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Buffer.isBuffer(data)) return data.toString('latin1');
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)).toString('latin1');
}
