import type { Call } from '../../../../../shared/call/call';
import { noVideo } from '../../../../../shared/call/call';
import type { Command } from '../../../../../shared/endpoint/command';
import type { CommandResult } from '../../../../../shared/endpoint/command-result';
import type { Endpoint, EndpointSnapshot } from '../../../../../shared/endpoint/endpoint';
import type { EndpointState } from '../../../../../shared/endpoint/endpoint-state';

/** An endpoint whose state a test sets and whose commands it answers, one after the other. */
export class FakeEndpoint implements Endpoint {
  readonly commands: Command[] = [];
  private readonly waiting: ((result: CommandResult) => void)[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private current: EndpointSnapshot) {}

  snapshot(): EndpointSnapshot {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  execute(command: Command): Promise<CommandResult> {
    this.commands.push(command);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Answers the oldest command that waits. */
  answer(code?: Extract<CommandResult, { ok: false }>['code']): void {
    const id = this.commands[this.commands.length - this.waiting.length]?.id ?? '';
    this.waiting.shift()?.(code ? { id, ok: false, code } : { id, ok: true });
  }

  publish(change: Partial<EndpointSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

export function stateWith(calls: readonly Call[], change: Partial<EndpointState> = {}): EndpointState {
  return {
    epoch: 'e1',
    revision: 1,
    publishedAt: Date.now(),
    registration: 'registered',
    microphone: 'ready',
    calls,
    ...change,
  };
}

export function readyWith(calls: readonly Call[], change: Partial<EndpointState> = {}): FakeEndpoint {
  return new FakeEndpoint({ availability: 'ready', unconfirmed: [], state: stateWith(calls, change) });
}

export function callWith(change: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    direction: 'incoming',
    state: 'incoming',
    remote: { number: '202', name: 'Bruno Benoît' },
    video: noVideo,
    muted: false,
    remoteHold: false,
    startedAt: Date.now() - 2000,
    ...change,
  };
}
