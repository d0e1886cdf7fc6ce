import type { Logger } from '../../shared/diagnostics/logger';
import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { HubStatus, HubTransport } from '../../shared/endpoint/hub/hub-transport';
import { decode, encode, type ToCompanion } from '../../shared/protocol/envelope';
import { SUMMON_TIMEOUT_MS } from '../../shared/protocol/limits';
import { stateForControllers } from './state-for-controllers';

/** What a companion hears beside its commands and its end. */
export type News = Exclude<ToCompanion, { type: 'command' | 'superseded' | 'refusal' }>;

/** `lost`: no controller can command this window, its calls go on. `superseded`: another companion has taken over. */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'superseded';

export interface CompanionLinkOptions {
  readonly transport: HubTransport;
  /** What is published and commanded; it runs a command at most once by its id. */
  readonly endpoint: Endpoint;
  /** What the hub says of other things than commands. */
  readonly onNews?: (message: News) => void;
  readonly log: Logger;
}

interface Unsent {
  readonly result: CommandResult;
  readonly since: number;
}

/**
 * The companion's side of the hub: publishes the endpoint's state, runs the controllers' commands.
 * Whatever becomes of the hub, the calls are not touched.
 */
export class CompanionLink {
  private current: LinkState = 'connecting';
  private scheduled = false;
  private unsent: Unsent[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly release: (() => void)[];

  constructor(private readonly options: CompanionLinkOptions) {
    const { transport, endpoint } = options;
    this.release = [
      transport.onStatus((status) => {
        this.handleStatus(status);
      }),
      transport.onMessage((raw) => {
        this.handleRaw(raw);
      }),
      endpoint.subscribe(() => {
        this.schedule();
      }),
    ];
    if (transport.status === 'connected') this.handleStatus('connected');
  }

  snapshot(): LinkState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs a command that came by another way (a ticket, a second window); whoever asked learns the result from the hub. */
  async execute(command: Command): Promise<CommandResult> {
    this.options.log.debug('command', { command: command.id, kind: command.kind });
    const result = await this.options.endpoint.execute(command);
    this.answer(result);
    return result;
  }

  /** Another window of this user is the companion now: this one must not come back by itself. */
  supersede(): void {
    if (this.current === 'superseded') return;
    this.options.log.info('another companion has taken over');
    this.options.transport.close();
    this.move('superseded');
  }

  close(): void {
    for (const end of this.release) end();
    this.options.transport.close();
    this.listeners.clear();
  }

  private handleStatus(status: HubStatus): void {
    if (this.current === 'superseded') return;
    if (status === 'connected') {
      this.publish();
      const kept = this.unsent.filter(({ since }) => Date.now() - since < SUMMON_TIMEOUT_MS);
      this.unsent = [];
      for (const { result } of kept) this.answer(result);
    }
    this.move(status === 'connected' ? 'connected' : status === 'connecting' ? 'connecting' : 'lost');
  }

  private handleRaw(raw: unknown): void {
    const decoded = decode('toCompanion', raw);
    if (!decoded.ok) {
      this.options.log.warn('unreadable message from the hub', { code: decoded.code });
      if (decoded.commandId) this.answer({ id: decoded.commandId, ok: false, code: decoded.code });
      return;
    }
    const { message } = decoded;
    if (message.type === 'command') void this.execute(message.command);
    else if (message.type === 'superseded') this.supersede();
    else if (message.type === 'refusal') {
      this.options.log.warn('the hub refused a message', { code: message.code });
    } else this.options.onNews?.(message);
  }

  /** One message for all the changes of one turn: a call's end changes several things. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.publish();
    });
  }

  private publish(): void {
    const { state } = this.options.endpoint.snapshot();
    if (state && this.current !== 'superseded')
      this.options.transport.send(encode({ type: 'publish', state: stateForControllers(state) }));
  }

  private answer(result: CommandResult): void {
    if (this.options.transport.send(encode({ type: 'result', result }))) return;
    // A ticket's command is done before the hub is there; its sender waits as long as a ticket lives.
    this.unsent = [...this.unsent.slice(-20), { result, since: Date.now() }];
  }

  private move(state: LinkState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }
}
