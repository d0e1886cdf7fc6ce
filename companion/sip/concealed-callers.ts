import type { Call, Party } from '../../shared/call/call';
import type { StatePublisher } from './state-publisher';

/** What the state says of a caller who is not shown: nothing that could be read on the way or on a screen. */
const nobody: Party = { number: 'anonymous' };

/**
 * Callers whom the environment does not show until their callee asks (requirement C14). Who they are
 * stays here, in the companion's memory: the published state, and so the hub, does not carry it.
 */
export class ConcealedCallers {
  private readonly hidden = new Map<string, Party>();

  constructor(
    private readonly publisher: StatePublisher,
    private readonly conceals: boolean,
  ) {}

  /** An incoming call as it may be published. */
  veil(call: Call): Call {
    if (!this.conceals) return call;
    this.hidden.set(call.id, call.remote);
    return { ...call, remote: nobody, concealed: true };
  }

  /** Shows who calls, for good. Without effect on a call that hides nobody. */
  reveal(callId: string): void {
    const remote = this.hidden.get(callId);
    if (!remote) return;
    this.hidden.delete(callId);
    this.publisher.change(callId, { remote, concealed: false });
  }

  /** The call is over: whom nobody asked for is forgotten. */
  forget(callId: string): void {
    this.hidden.delete(callId);
  }
}
