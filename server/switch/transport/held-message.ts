import type { Clock, Timer } from '../clock';
import type { Flow, FlowUser } from '../flows/flow';

/** A text for a flow nobody carries at the moment: sent when its client is back, or given up. */
export class HeldMessage implements FlowUser {
  #timer: Timer;

  private constructor(
    private readonly flow: Flow,
    private readonly text: string,
    private readonly binary: boolean,
    clock: Clock,
    grace: number,
  ) {
    flow.join(this);
    this.#timer = clock.after(grace, () => {
      this.#end();
    });
  }

  static deliver(flow: Flow, text: string, binary: boolean, clock: Clock, grace: number): void {
    if (!flow.carrier?.send(text, binary)) new HeldMessage(flow, text, binary, clock, grace);
  }

  carried(): void {
    this.#end();
    this.flow.carrier?.send(this.text, this.binary);
  }

  lost(): void {
    // It waits already.
  }

  #end(): void {
    this.#timer.cancel();
    this.flow.leave(this);
  }
}
