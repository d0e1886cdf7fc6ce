import type { GraphEmulation } from '../../../shared/api/preview-graph-schema';
import { refusal, type GraphAnswer } from './graph-answer';

/** How badly this Microsoft 365 behaves at the moment, as an evaluation may choose. */
export class Faults {
  private emulation: GraphEmulation = {};
  private remaining = 0;

  /** Replaces what was chosen before, whole. */
  choose(emulation: GraphEmulation): void {
    this.emulation = emulation;
    this.remaining = emulation.failures?.count ?? Infinity;
  }

  get latency(): number {
    return this.emulation.latency ?? 0;
  }

  get looping(): boolean {
    return this.emulation.looping ?? false;
  }

  get badPhotos(): boolean {
    return this.emulation.badPhotos ?? false;
  }

  get badEvents(): boolean {
    return this.emulation.badEvents ?? false;
  }

  /** What a demo person was said to be doing. */
  availabilityOf(userName: string): string | undefined {
    return this.emulation.presence?.[userName];
  }

  /** The refusal the next request gets, if it gets one. */
  next(): GraphAnswer | undefined {
    const { failures } = this.emulation;
    if (!failures || this.remaining <= 0) return undefined;
    this.remaining -= 1;
    const { status, retryAfter } = failures;
    const codes: Readonly<Record<number, string>> = {
      401: 'InvalidAuthenticationToken',
      403: 'Authorization_RequestDenied',
      429: 'TooManyRequests',
      503: 'serviceNotAvailable',
    };
    return refusal(
      status,
      codes[status] ?? 'generalException',
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    );
  }
}
