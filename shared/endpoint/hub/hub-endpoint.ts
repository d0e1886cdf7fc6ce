import { isLive } from '../../call/call-state';
import type { Logger } from '../../diagnostics/logger';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { decode, encode, type ToController } from '../../protocol/envelope';
import { COMMAND_TIMEOUT_MS, SUMMON_TIMEOUT_MS } from '../../protocol/limits';
import type { StateMessage } from '../../protocol/state-message';
import type { Command } from '../command';
import type { CommandResult } from '../command-result';
import type { Availability, Endpoint, EndpointSnapshot } from '../endpoint';
import type { EndpointState } from '../endpoint-state';
import type { CompanionOpener } from './companion-opener';
import type { HubStatus, HubTransport } from './hub-transport';
import { PendingCommands } from './pending-commands';
import { onLocalClock } from './local-clock';

/** What a controller hears beside the state of its endpoint and the results of its commands. */
export type News = Exclude<ToController, { type: 'state' | 'result' | 'refusal' }>;

type Dial = Extract<Command, { kind: 'dial' }>;

export interface HubEndpointOptions {
  readonly transport: HubTransport;
  readonly log: Logger;
  /** Where a companion can be opened from this controller; absent: a missing companion is an error. */
  readonly opener?: CompanionOpener;
  /** What the hub says of other things than the endpoint. */
  readonly onNews?: (message: News) => void;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/**
 * The companion as a controller sees it through the hub. Holds nothing of its own but what the
 * hub said last and which commands have not been answered.
 */
export class HubEndpoint implements Endpoint {
  private current: EndpointSnapshot = { availability: 'connecting', unconfirmed: [] };
  private sequence = -1;
  private readonly listeners = new Set<() => void>();
  private readonly pending = new PendingCommands();
  private readonly release: (() => void)[];

  constructor(private readonly options: HubEndpointOptions) {
    const { transport } = options;
    this.release = [
      transport.onStatus((status) => {
        this.handleStatus(status);
      }),
      transport.onMessage((raw) => {
        this.handleRaw(raw);
      }),
    ];
  }

  snapshot(): EndpointSnapshot {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async execute(command: Command): Promise<CommandResult> {
    if (command.kind !== 'dial') return this.send(command);
    // On its way first: showing it takes the page longer than sending it.
    const answer = this.dial(command);
    this.update({ unconfirmed: [...this.current.unconfirmed, command] });
    const result = await answer;
    this.update({ unconfirmed: this.current.unconfirmed.filter(({ id }) => id !== command.id) });
    return result;
  }

  close(): void {
    for (const end of this.release) end();
    this.pending.failAll('hub-lost');
    this.listeners.clear();
  }

  private async dial(command: Dial): Promise<CommandResult> {
    const { availability } = this.current;
    // Asking the hub first would spend the click's user activation, which opening a window needs.
    if (availability === 'absent' || availability === 'lost') return this.summon(command);
    const result = await this.send(command);
    return !result.ok && result.code === 'no-companion' ? this.summon(command) : result;
  }

  private async summon(command: Dial): Promise<CommandResult> {
    const { opener } = this.options;
    if (!opener) return failure(command, 'no-companion');
    const answer = this.pending.wait(command.id, SUMMON_TIMEOUT_MS);
    try {
      await opener.open(command);
    } catch (error) {
      this.options.log.warn('companion could not be opened', { error });
      this.pending.settle(failure(command, errorCodeOf(error)));
    }
    return answer;
  }

  private async send(command: Command): Promise<CommandResult> {
    this.options.log.debug('command', { command: command.id, kind: command.kind });
    const answer = this.pending.wait(command.id, COMMAND_TIMEOUT_MS);
    if (!this.options.transport.send(encode({ type: 'command', command }))) {
      this.pending.settle(failure(command, 'hub-lost'));
    }
    return answer;
  }

  private handleStatus(status: HubStatus): void {
    if (status === 'connected') {
      // A hub that restarted counts from the beginning; its first message is the whole state.
      this.sequence = -1;
      return;
    }
    if (status === 'connecting') return;
    this.pending.failAll('hub-lost');
    this.update({ availability: 'offline' });
  }

  private handleRaw(raw: unknown): void {
    const decoded = decode('toController', raw);
    if (decoded.ok) this.handle(decoded.message);
    else this.options.log.warn('unreadable message from the hub', { code: decoded.code });
  }

  private handle(message: ToController): void {
    switch (message.type) {
      case 'state':
        this.handleState(message);
        return;
      case 'result':
        this.pending.settle(message.result);
        return;
      case 'refusal':
        if (message.commandId) this.pending.settle({ id: message.commandId, ok: false, code: message.code });
        else this.options.log.warn('the hub refused a message', { code: message.code });
        return;
      default:
        this.options.onNews?.(message);
    }
  }

  private handleState(message: StateMessage): void {
    if (message.sequence <= this.sequence) return;
    this.sequence = message.sequence;
    const now = (this.options.now ?? Date.now)();
    const state = message.state && onLocalClock(message.state, now - message.age);
    if (state && this.isOlder(state)) return;
    this.update({ availability: availabilityOf(message), state });
  }

  private isOlder(state: EndpointState): boolean {
    const known = this.current.state;
    return known?.epoch === state.epoch && known.revision > state.revision;
  }

  private update(change: Partial<EndpointSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function availabilityOf({ companion, state }: StateMessage): Availability {
  if (companion === 'online') return 'ready';
  return state?.calls.some((call) => isLive(call.state)) ? 'lost' : 'absent';
}

function failure(command: Command, code: ErrorCode): CommandResult {
  return { id: command.id, ok: false, code };
}
