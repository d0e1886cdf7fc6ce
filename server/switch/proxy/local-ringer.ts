import type { Cancellable, InviteServer } from '../transactions/server-transaction';
import type { ReturnPath } from '../transactions/return-path';
import type { CallerSide } from './caller-side';
import type { RingLeg, Ringer } from './ring-leg';

/** A local party as one of those who ring: it answers the caller's INVITE only if nobody did before. */
export class LocalRinger implements Ringer, InviteServer {
  handler: Cancellable | undefined;

  constructor(
    private readonly side: CallerSide,
    private readonly leg: RingLeg,
    private readonly won: () => void,
  ) {}

  get path(): ReturnPath {
    return this.side.path;
  }

  get answered(): boolean {
    return this.side.answered;
  }

  respond(status: number, text: string): void {
    if (status < 300) this.side.respond(status, text);
    if (status < 200) return;
    if (status < 300) this.won();
    this.leg.over(this, status);
  }

  cancelBranch(): void {
    if (this.handler) this.handler.cancel();
    else this.leg.over(this, 487);
  }
}
