import type { ErrorCode } from '../../shared/errors/error-code';
import { encode } from '../../shared/protocol/envelope';
import { REPORT_TIMEOUT_MS } from '../../shared/protocol/limits';
import type { ReportMessage } from '../../shared/protocol/report-message';
import type { ReportRequestMessage } from '../../shared/protocol/report-request-message';
import type { Clock } from './clock';
import type { Peer } from './peer';

/** More than a person asks for at a time; a bound on memory. */
const MAX_IN_FLIGHT = 10;

interface InFlight {
  readonly asker: Peer;
  readonly stop: () => void;
}

/** Reports of one user's companion that were asked for: each is answered once, to who asked, in time. */
export class ReportRelay {
  private readonly inFlight = new Map<string, InFlight>();

  /** `companion`: whoever is it at the moment. */
  constructor(
    private readonly clock: Clock,
    private readonly companion: () => Peer | undefined,
  ) {}

  ask(asker: Peer, request: ReportRequestMessage): void {
    const companion = this.companion();
    const refused = !companion
      ? 'no-companion'
      : this.inFlight.has(request.id)
        ? 'already-running'
        : this.inFlight.size >= MAX_IN_FLIGHT
          ? 'rate-limited'
          : undefined;
    if (refused) {
      reply(asker, request.id, refused);
      return;
    }
    const stop = this.clock.after(REPORT_TIMEOUT_MS, () => {
      this.fail(request.id, 'timeout');
    });
    this.inFlight.set(request.id, { asker, stop });
    companion?.send(encode(request));
  }

  /** What the companion says; an answer nobody waits for is dropped. */
  answer(message: ReportMessage): void {
    this.take(message.id)?.send(encode(message));
  }

  /** The companion has gone, or the hub goes. */
  failAll(code: ErrorCode): void {
    for (const id of [...this.inFlight.keys()]) this.fail(id, code);
  }

  private fail(id: string, code: ErrorCode): void {
    const asker = this.take(id);
    if (asker) reply(asker, id, code);
  }

  private take(id: string): Peer | undefined {
    const found = this.inFlight.get(id);
    this.inFlight.delete(id);
    found?.stop();
    return found?.asker;
  }
}

function reply(asker: Peer, id: string, code: ErrorCode): void {
  asker.send(encode({ type: 'report', id, code }));
}
