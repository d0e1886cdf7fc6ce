import { randomBytes } from 'node:crypto';
import type { Logger } from '../../shared/diagnostics/logger';
import { Authenticator } from './authentication/authenticator';
import { systemClock, type Clock, type Timer } from './clock';
import { Domain } from './domain';
import { CallStates } from './events/call-states';
import type { DevicePresence } from './events/device-presence';
import { EventAgent } from './events/event-agent';
import type { MessageCounts } from './events/message-summary';
import { FlowTable } from './flows/flow-table';
import { RouteTokens } from './flows/route-tokens';
import { DEFAULT_LIMITS, type SwitchLimits } from './limits';
import { LocalCalls } from './local/local-calls';
import { Forwarder } from './proxy/forwarder';
import { ProxyCore } from './proxy/proxy-core';
import { TargetSet } from './proxy/target-set';
import { Location } from './registrar/location';
import { Registrar } from './registrar/registrar';
import { Reception } from './reception';
import type { Registration, SwitchMetrics, SwitchOptions } from './switch-options';
import { TransactionLayer } from './transactions/transaction-layer';
import { CloseCode, Connection } from './transport/connection';
import type { Remote, SipSocket } from './transport/sip-socket';

const SWEEP_INTERVAL = 1_000;
/** The embedded switch: registrar, stateful forking proxy and notifier over WebSocket (RFC 3261, RFC 7118). */
export class SipSwitch {
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #limits: SwitchLimits;
  readonly #location: Location;
  readonly #flows = new FlowTable();
  readonly #transactions: TransactionLayer;
  readonly #calls: CallStates;
  readonly #events: EventAgent;
  readonly #local: LocalCalls;
  readonly #reception: Reception;
  readonly #connections = new Set<Connection>();
  #sweeper: Timer | undefined;
  #pingAt: number;
  #numbered = 0;
  #closed: (() => void) | undefined;

  constructor({
    domain: name,
    aliases = [],
    directory,
    log,
    clock = systemClock,
    key,
    limits,
    agents = [],
    presence,
  }: SwitchOptions) {
    this.#log = log.child('switch');
    this.#clock = clock;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    const secret = key ?? randomBytes(32);
    const domain = new Domain(name, aliases);
    const tokens = new RouteTokens(secret);
    const flows = this.#flows;
    const transactions = new TransactionLayer(clock, this.#limits);
    const location = new Location((user) => {
      this.#events.devicesChanged(user);
    });
    const calls = new CallStates((user) => {
      this.#events.changed(user, 'dialog');
      this.#events.devicesChanged(user);
    });
    const authenticator = new Authenticator(name, directory, secret, this.#limits.nonces, clock);
    const shared = { domain, directory, location, flows, transactions, calls, limits: this.#limits, clock };
    const targets = new TargetSet(shared);
    const forwarder = new Forwarder({ ...shared, tokens, targets });
    const registrar = new Registrar({ ...shared, authenticator });
    this.#events = new EventAgent({ ...shared, presence, newVia: (flow) => forwarder.newVia(flow) });
    this.#local = new LocalCalls({ ...shared, agents, newVia: (flow) => forwarder.newVia(flow) });
    const core = new ProxyCore({
      ...shared,
      authenticator,
      registrar,
      tokens,
      targets,
      forwarder,
      events: this.#events,
      local: this.#local,
    });
    this.#reception = new Reception({ log: this.#log, limits: this.#limits, transactions, core });
    this.#location = location;
    this.#transactions = transactions;
    this.#calls = calls;
    this.#pingAt = clock.now() + this.#limits.pingInterval;
    this.#scheduleSweep();
  }

  /** Takes over a WebSocket whose subprotocol `sip` has been negotiated. */
  accept(socket: SipSocket, remote: Remote): void {
    const connection = new Connection(String(++this.#numbered), socket, remote, this.#limits, this.#clock);
    if (this.#closed || this.#connections.size >= this.#limits.connections) {
      connection.close(CloseCode.tryLater, 'too many connections');
      return;
    }
    this.#connections.add(connection);
    socket.on('message', (data, isBinary) => {
      this.#reception.receive(connection, data, isBinary);
    });
    socket.on('pong', () => {
      connection.heartbeat();
    });
    socket.on('error', (error) => {
      this.#log.debug('connection failed', { connection: connection.id, error: error.message });
    });
    socket.on('close', () => {
      this.#lost(connection);
    });
  }

  /** Sets a user's voice message counts and tells those of his clients that asked (RFC 3842). */
  messageWaiting(userName: string, counts: MessageCounts): void {
    this.#events.messageWaiting(userName, counts);
  }

  /** What the telephones of a user say of them. */
  devicePresence(userName: string): DevicePresence {
    return this.#events.devicePresence(userName);
  }

  /** What is known of a user elsewhere has changed: those who subscribed are told (RFC 3856). */
  presenceChanged(userName: string): void {
    this.#events.changed(userName, 'presence');
  }

  /** Closes every connection of a user who is none any more. */
  dismiss(userName: string): void {
    for (const connection of this.#connections) {
      if (connection.user === userName) connection.close(CloseCode.policy, 'dismissed');
    }
  }

  /** The live registrations of a user, the preferred first. */
  registrations(userName: string): readonly Registration[] {
    return this.#location
      .of(userName, this.#clock.now())
      .map(({ contact, expiresAt }) => ({ contact, expiresAt }));
  }

  metrics(): SwitchMetrics {
    return {
      connections: this.#connections.size,
      users: this.#location.users,
      bindings: this.#location.size,
      flows: this.#flows.size,
      serverTransactions: this.#transactions.servers,
      clientTransactions: this.#transactions.clients.size,
      lateAnswers: this.#transactions.late.size,
      calls: this.#calls.size,
      subscriptions: this.#events.size,
      localCalls: this.#local.size,
      ...this.#reception.counts,
    };
  }

  /** Ends every transaction and connection; resolved when the last socket is closed. */
  async close(): Promise<void> {
    this.#sweeper?.cancel();
    const done = new Promise<void>((resolve) => {
      this.#closed = resolve;
    });
    this.#events.close();
    this.#local.close();
    this.#transactions.close();
    for (const connection of this.#connections) connection.close(CloseCode.goingAway, 'shutting down');
    if (this.#connections.size === 0) this.#closed?.();
    const force = this.#clock.after(CLOSE_TIMEOUT, () => {
      for (const connection of this.#connections) connection.socket.terminate();
    });
    await done;
    force.cancel();
  }

  #lost(connection: Connection): void {
    this.#connections.delete(connection);
    this.#flows.release(connection);
    const { user } = connection;
    if (this.#closed) {
      if (this.#connections.size === 0) this.#closed();
    } else if (user !== undefined) {
      // A short break is nobody's business; who is still gone after it is not reachable.
      this.#clock.after(this.#limits.flowGrace, () => {
        this.#events.devicesChanged(user);
      });
    }
  }

  #scheduleSweep(): void {
    this.#sweeper = this.#clock.after(SWEEP_INTERVAL, () => {
      this.#sweep(this.#clock.now());
      this.#scheduleSweep();
    });
  }

  #sweep(now: number): void {
    this.#location.sweep(now);
    this.#transactions.late.sweep(now);
    this.#events.sweep(now);
    this.#calls.sweep(now, this.#flows);
    const ping = now >= this.#pingAt;
    if (ping) this.#pingAt = now + this.#limits.pingInterval;
    for (const connection of this.#connections) {
      if (this.#isIdle(connection, now)) connection.close(CloseCode.policy, 'idle');
      else if (ping && !connection.ping()) connection.socket.terminate();
    }
  }

  #isIdle(connection: Connection, now: number): boolean {
    const idle = now - connection.heardAt;
    if (connection.user === undefined) return now - connection.openedAt > this.#limits.anonymousIdle;
    if (idle <= this.#limits.unregisteredIdle) return false;
    const bindings = this.#location.of(connection.user, now);
    return !bindings.some(({ flowId }) => connection.flows.has(flowId));
  }
}

const CLOSE_TIMEOUT = 1_000;
