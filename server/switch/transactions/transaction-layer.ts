import type { Clock } from '../clock';
import type { Flow } from '../flows/flow';
import type { SwitchLimits } from '../limits';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { removeTopVia, responseText } from '../message/serialiser';
import type { Connection } from '../transport/connection';
import type { ClientEnvironment, ClientTransaction } from './client-transaction';
import { LateAnswers } from './late-answers';
import { ReturnPath } from './return-path';
import { ServerTransaction } from './server-transaction';
import { transactionKey } from './transaction-key';

/** What decides about a request that belongs to no transaction yet (RFC 3261 §5: the transaction user). */
export interface RequestCore {
  handle(connection: Connection, request: SipRequest): void;
  /** An ACK to a 2xx: a request of its own (RFC 3261 §17.1.1.3). */
  acknowledge(connection: Connection, request: SipRequest): void;
}

/** Matches messages to open transactions (RFC 3261 §17.1.3, §17.2.3) and hands on the rest. */
export class TransactionLayer implements ClientEnvironment {
  readonly clients = new Map<string, ClientTransaction>();
  readonly late = new LateAnswers();
  readonly #servers = new Map<string, ServerTransaction>();

  constructor(
    readonly clock: Clock,
    private readonly limits: SwitchLimits,
  ) {}

  get flowGrace(): number {
    return this.limits.flowGrace;
  }

  get servers(): number {
    return this.#servers.size;
  }

  request(connection: Connection, request: SipRequest, core: RequestCore): void {
    const { method } = request;
    if (method === 'CANCEL') {
      this.#cancel(connection, request);
      return;
    }
    const known = this.#servers.get(transactionKey(request, connection.scope));
    if (method === 'ACK') {
      if (known) known.acknowledged();
      else core.acknowledge(connection, request);
    } else if (known) known.retransmitted();
    else if (this.#servers.size + this.clients.size >= this.limits.transactions) {
      const headers = [Header.of('Retry-After', '5')];
      connection.send(responseText(createResponse(request, 503, { headers })), request.binary);
    } else core.handle(connection, request);
  }

  /** §18.1.2: a response that matches nothing is dropped, unless it is a further 2xx to an INVITE. */
  response(connection: Connection, response: SipResponse): void {
    const branch = response.via?.branch;
    if (branch === undefined) return;
    const client = this.clients.get(branch);
    if (client) {
      if (client.method === response.cseq?.method && client.carriedBy(connection)) client.receive(response);
    } else if (response.status >= 200 && response.status < 300 && response.cseq?.method === 'INVITE') {
      const path = this.late.find(branch);
      removeTopVia(response);
      path?.send(responseText(response));
    }
  }

  /** Opens a server transaction; `flow` is how its client is reached should the connection break. */
  open(connection: Connection, request: SipRequest, flow?: Flow): ServerTransaction {
    return new ServerTransaction(
      transactionKey(request, connection.scope),
      request,
      new ReturnPath(connection, flow, request.binary),
      this.#servers,
      this.clock,
    );
  }

  /** Answers at once. Only an INVITE needs a transaction for that: its ACK is to be absorbed. */
  answer(connection: Connection, request: SipRequest, response: SipResponse): void {
    if (request.method === 'ACK') return;
    const text = responseText(response);
    if (request.method === 'INVITE') this.open(connection, request).respond(response.status, text);
    else connection.send(text, request.binary);
  }

  close(): void {
    for (const server of [...this.#servers.values()]) server.end();
    for (const client of [...this.clients.values()]) client.end();
  }

  /** §9.2 and §16.10: answered here, and passed on to every branch that still rings. */
  #cancel(connection: Connection, request: SipRequest): void {
    const invite = this.#servers.get(transactionKey(request, connection.scope, 'INVITE'));
    const response = createResponse(request, invite ? 200 : 481);
    connection.send(responseText(response), request.binary);
    invite?.handler?.cancel();
  }
}
