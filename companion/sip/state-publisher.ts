import type { Call } from '../../shared/call/call';
import { isLive } from '../../shared/call/call-state';
import { canTransition, transition, type CallEvent } from '../../shared/call/transition';
import type { Logger } from '../../shared/diagnostics/logger';
import type { EndpointSnapshot } from '../../shared/endpoint/endpoint';
import type { EndpointState } from '../../shared/endpoint/endpoint-state';

/** How long an ended call can still be read, so that everyone learns why it ended. */
const ENDED_STAYS_MS = 8_000;
/** How long those who show calls may be kept waiting while one is set up. */
const UNDISTURBED_LIMIT_MS = 50;
/** So that a storm of calls cannot outgrow a hub message. */
const MAX_ENDED = 20;

export interface StatePublisherOptions {
  readonly epoch: string;
  readonly log: Logger;
  readonly now: () => number;
}

type Facts = Pick<EndpointState, 'registration' | 'microphone' | 'lastDialled' | 'autoAnswer' | 'voicemail'>;
/** What may change of a call beside its state, which only events move. */
export type CallChange = Partial<Omit<Call, 'id' | 'direction' | 'state'>>;

/** The one writer of the endpoint's state: every change passes here and yields a new immutable snapshot. */
export class StatePublisher {
  private readonly calls = new Map<string, Call>();
  private readonly listeners = new Set<() => void>();
  private readonly undisturbedWork = new Set<symbol>();
  private untold = false;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private current: EndpointSnapshot & { readonly state: EndpointState };

  constructor(private readonly options: StatePublisherOptions) {
    const { epoch, now } = options;
    this.current = {
      availability: 'ready',
      unconfirmed: [],
      state: {
        epoch,
        revision: 0,
        publishedAt: now(),
        registration: 'unregistered',
        microphone: 'prompt',
        calls: [],
      },
    };
  }

  get snapshot(): EndpointSnapshot & { readonly state: EndpointState } {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  call(id: string): Call | undefined {
    return this.calls.get(id);
  }

  get liveCalls(): readonly Call[] {
    return [...this.calls.values()].filter(({ state }) => isLive(state));
  }

  add(call: Call): void {
    this.calls.set(call.id, call);
    this.publish({});
  }

  /** Changes a call's attributes; nothing is published when all are as they were. */
  change(id: string, change: CallChange): void {
    const call = this.calls.get(id);
    if (!call || !differs(call, change)) return;
    this.calls.set(id, { ...call, ...change });
    this.publish({});
  }

  /** As `change`, but published in any case: the streams behind the call are others. */
  renew(id: string, change: CallChange): void {
    const call = this.calls.get(id);
    if (call) this.add({ ...call, ...change });
  }

  /** Moves a call as the drawing allows. False, and nothing changed, when it does not. */
  event(id: string, event: CallEvent, change: CallChange = {}): boolean {
    const call = this.calls.get(id);
    if (!call || !canTransition(call.state, event)) {
      this.options.log.debug('event without effect', { callId: id, state: call?.state, event });
      return false;
    }
    const state = transition(call.state, event);
    if (state === call.state && !differs(call, change)) return true;
    this.calls.set(id, { ...call, ...change, state });
    if (state === 'ended') this.expire(id);
    this.publish({});
    return true;
  }

  set(facts: Partial<Facts>): void {
    if (differs(this.current.state, facts)) this.publish(facts);
  }

  /**
   * Does work that must not wait until everybody has shown what it changes: who renders a call does
   * so on this thread, and takes longer for it than the whole of making an INVITE or a 200. What
   * changes is told as soon as the work is done, or after UNDISTURBED_LIMIT_MS if it takes longer.
   */
  async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    const mark = Symbol('undisturbed');
    const over = (): void => {
      if (this.undisturbedWork.delete(mark)) this.tell();
    };
    this.undisturbedWork.add(mark);
    const limit = setTimeout(over, UNDISTURBED_LIMIT_MS);
    try {
      return await work();
    } finally {
      clearTimeout(limit);
      over();
    }
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.listeners.clear();
  }

  private expire(id: string): void {
    this.timers.set(
      id,
      setTimeout(() => {
        this.drop(id);
        this.publish({});
      }, ENDED_STAYS_MS),
    );
    const oldest = this.timers.keys().next().value;
    if (this.timers.size > MAX_ENDED && oldest !== undefined) this.drop(oldest);
  }

  private drop(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.calls.delete(id);
  }

  private publish(facts: Partial<Facts>): void {
    const { state } = this.current;
    this.current = {
      ...this.current,
      state: {
        ...state,
        ...facts,
        revision: state.revision + 1,
        publishedAt: this.options.now(),
        calls: [...this.calls.values()],
      },
    };
    this.untold = true;
    this.tell();
  }

  private tell(): void {
    if (!this.untold || this.undisturbedWork.size > 0) return;
    this.untold = false;
    for (const listener of [...this.listeners]) listener();
  }
}

function differs<T extends object>(before: T, change: Partial<T>): boolean {
  return Object.entries(change).some(
    ([name, value]) => JSON.stringify(before[name as keyof T]) !== JSON.stringify(value),
  );
}
