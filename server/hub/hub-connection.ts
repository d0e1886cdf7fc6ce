import type { Role } from '../../shared/protocol/hello';
import {
  decode,
  encode,
  type FromCompanion,
  type FromController,
  type FromEveryWindow,
} from '../../shared/protocol/envelope';
import type { EndpointState } from '../../shared/endpoint/endpoint-state';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Clock } from './clock';
import type { Peer } from './peer';
import { TokenBucket, type Rate } from './token-bucket';
import type { UserChannel } from './user-channel';

const COMMANDS: Rate = { burst: 20, perSecond: 5 };
/** Whom a window shows changes as its person scrolls; whether they are there, every few minutes. */
const ABOUT_PEOPLE: Rate = { burst: 20, perSecond: 2 };
const PUBLISHES: Rate = { burst: 60, perSecond: 30 };
/** What is refused for its rate; whoever goes on regardless is cut off. */
const REFUSALS: Rate = { burst: 200, perSecond: 20 };
const MAX_INVALID = 5;

/** Who a connection belongs to, as its token said. */
export interface HubIdentity {
  /** Of a meeting: has a companion, and nothing that commands it. */
  readonly guest?: boolean;
  readonly userId: string;
  readonly sessionId: string;
  /** End of the token, ms since the epoch. */
  readonly expiresAt: number;
}

export interface HubConnectionOptions {
  readonly peer: Peer;
  readonly role: Role;
  readonly identity: HubIdentity;
  readonly channel: UserChannel;
  readonly clock: Clock;
  /** What the window says of people; absent: it may not. */
  readonly onSaid?: ((message: FromEveryWindow) => void) | undefined;
  readonly identify: (token: string) => Promise<HubIdentity>;
  readonly disconnect: () => void;
  readonly log: Logger;
}

/**
 * What one client says, checked before it reaches the user's channel: shape, rate, and that its
 * token has not expired. Who it is comes from the token alone.
 */
export class HubConnection {
  private readonly commands: TokenBucket;
  private readonly publishes: TokenBucket;
  private readonly refusals: TokenBucket;
  private readonly aboutPeople: TokenBucket;
  private invalid = 0;
  private stopExpiry: () => void;
  private deferred: EndpointState | undefined;
  private stopDeferred: (() => void) | undefined;
  private closed = false;

  constructor(private readonly options: HubConnectionOptions) {
    const { clock, identity } = options;
    const now = (): number => clock.now();
    this.commands = new TokenBucket(COMMANDS, now);
    this.publishes = new TokenBucket(PUBLISHES, now);
    this.refusals = new TokenBucket(REFUSALS, now);
    this.aboutPeople = new TokenBucket(ABOUT_PEOPLE, now);
    this.stopExpiry = this.expireAt(identity.expiresAt);
  }

  /** The event `message` of the socket. */
  handle(raw: unknown): void {
    if (this.closed) return;
    if (this.options.role === 'controller') {
      const decoded = decode('fromController', raw);
      if (decoded.ok) this.fromController(decoded.message);
      else this.refuseInvalid(decoded.code, decoded.commandId);
    } else {
      const decoded = decode('fromCompanion', raw);
      if (decoded.ok) this.fromCompanion(decoded.message);
      else this.refuseInvalid(decoded.code, decoded.commandId);
    }
  }

  /** Something that is not of the protocol at all. */
  handleUnknown(): void {
    if (!this.closed) this.refuseInvalid('unknown-message', undefined);
  }

  /** The socket has gone. */
  close(): void {
    this.closed = true;
    this.stopExpiry();
    this.stopDeferred?.();
  }

  private fromController(message: FromController): void {
    if (message.type === 'renew') {
      this.renew(message.token);
      return;
    }
    if (message.type === 'attendance' || message.type === 'watch-presences') {
      this.said(message);
      return;
    }
    const { peer, channel, log } = this.options;
    if (message.type === 'report-request') {
      if (this.commands.take()) channel.reports.ask(peer, message);
      else this.refuseRate(undefined);
      return;
    }
    const { command } = message;
    log.debug('command', { command: command.id, kind: command.kind });
    if (this.commands.take()) channel.command(peer, command);
    else this.refuseRate(command.id);
  }

  private fromCompanion(message: FromCompanion): void {
    const { peer, channel, log } = this.options;
    switch (message.type) {
      case 'renew':
        this.renew(message.token);
        return;
      case 'attendance':
      case 'watch-presences':
        this.said(message);
        return;
      case 'result':
        log.debug('result', {
          command: message.result.id,
          code: message.result.ok ? 'ok' : message.result.code,
        });
        if (this.publishes.take()) channel.result(peer, message.result);
        else this.refuseRate(undefined);
        return;
      case 'report':
        if (!this.publishes.take()) this.refuseRate(undefined);
        else if (channel.isCompanion(peer)) channel.reports.answer(message);
        return;
      case 'publish':
        this.publish(message.state);
    }
  }

  private said(message: FromEveryWindow): void {
    const { onSaid } = this.options;
    if (!onSaid) this.refuseInvalid('forbidden', undefined);
    else if (this.aboutPeople.take()) onSaid(message);
    else this.refuseRate(undefined);
  }

  /** Above the rate only the newest state counts, and comes a little later: dropping it would leave controllers with an old one. */
  private publish(state: EndpointState): void {
    if (!this.stopDeferred && this.publishes.take()) {
      this.publishNow(state);
      return;
    }
    if (!this.refusals.take()) {
      this.cutOff('flood of states');
      return;
    }
    this.deferred = state;
    this.stopDeferred ??= this.options.clock.after(this.publishes.wait(), () => {
      this.stopDeferred = undefined;
      const latest = this.deferred;
      this.deferred = undefined;
      if (latest) this.publish(latest);
    });
  }

  private publishNow(state: EndpointState): void {
    const refused = this.options.channel.publish(this.options.peer, state);
    if (refused) this.refuseInvalid(refused, undefined);
  }

  private renew(token: string): void {
    if (!this.commands.take()) {
      this.refuseRate(undefined);
      return;
    }
    const { identity } = this.options;
    this.options.identify(token).then(
      (renewed) => {
        if (this.closed) return;
        if (renewed.userId !== identity.userId || renewed.sessionId !== identity.sessionId) {
          this.refuseInvalid('forbidden', undefined);
          return;
        }
        this.stopExpiry();
        this.stopExpiry = this.expireAt(renewed.expiresAt);
      },
      () => {
        if (!this.closed) this.refuseInvalid('unauthorized', undefined);
      },
    );
  }

  private expireAt(moment: number): () => void {
    return this.options.clock.after(Math.max(0, moment - this.options.clock.now()), () => {
      this.options.log.info('token of a hub connection expired');
      this.options.disconnect();
    });
  }

  private refuseInvalid(code: ErrorCode, commandId: string | undefined): void {
    this.refuse(code, commandId);
    this.invalid += 1;
    if (this.invalid >= MAX_INVALID) this.cutOff('unreadable messages');
  }

  private refuseRate(commandId: string | undefined): void {
    if (this.refusals.take()) this.refuse('rate-limited', commandId);
    else this.cutOff('flood');
  }

  private refuse(code: ErrorCode, commandId: string | undefined): void {
    this.options.peer.send(encode({ type: 'refusal', code, commandId }));
  }

  private cutOff(reason: string): void {
    this.options.log.warn('hub connection cut off', { reason });
    this.options.disconnect();
  }
}
