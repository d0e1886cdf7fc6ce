import { isLive } from '../../shared/call/call-state';
import type { Command } from '../../shared/endpoint/command';
import type { CommandResult } from '../../shared/endpoint/command-result';
import type { EndpointState } from '../../shared/endpoint/endpoint-state';
import type { ErrorCode } from '../../shared/errors/error-code';
import { encode } from '../../shared/protocol/envelope';
import type { StateMessage } from '../../shared/protocol/state-message';
import type { Clock } from './clock';
import { CommandsInFlight } from './commands-in-flight';
import { CompanionSeat } from './companion-seat';
import type { Peer } from './peer';
import { ReportRelay } from './report-relay';

/** How long a companion that has lost its connection is expected back, before anybody is told. */
export const GRACE_MS = 1_500;
/** How long controllers see the calls of a companion that has gone. */
export const MEMORY_MS = 60_000;

interface Known {
  readonly state: EndpointState;
  /** When it came, on our clock. */
  readonly at: number;
}

/**
 * Everything the hub knows and does for one user: his one companion, his controllers, the last
 * state and the commands under way. Pure: connections come as `Peer`s, time as a `Clock`.
 *
 * ```
 *            companion connects                    connection lost
 *  absent ───────────────────────▶ present ◀──────────────────────▶ expected
 *    ▲                              (same epoch within GRACE_MS)        │
 *    └──────────────────── GRACE_MS passed: controllers are told ───────┘
 * ```
 */
export class UserChannel {
  private readonly controllers = new Map<string, Peer>();
  private readonly seat = new CompanionSeat();
  private readonly inFlight: CommandsInFlight;
  /** What is asked of the companion about itself. */
  readonly reports: ReportRelay;
  /** Commands that came while the companion was expected back. */
  private held: Command[] = [];
  private known: Known | undefined;
  private sequence = 0;
  private endGrace: (() => void) | undefined;
  private endMemory: (() => void) | undefined;

  private closed = false;

  /** `onIdle` is called whenever nobody is here and nothing is remembered any more. */
  constructor(
    private readonly clock: Clock,
    private readonly onIdle: () => void,
    /** Told of every change of what is known of the companion. */
    private readonly onState: (state: EndpointState | undefined) => void = () => undefined,
  ) {
    this.inFlight = new CommandsInFlight(clock, (id, sender, code) => {
      this.answer(sender, { id, ok: false, code });
    });
    this.reports = new ReportRelay(clock, () => this.seat.peer);
  }

  get hasCompanion(): boolean {
    return this.seat.peer !== undefined;
  }

  get controllerCount(): number {
    return this.controllers.size;
  }

  /** A controller hears the whole state first, and every change after it. */
  addController(peer: Peer): void {
    this.controllers.set(peer.id, peer);
    this.sequence += 1;
    peer.send(encode(this.stateMessage()));
  }

  /** The newest companion is the companion; an older one is told so, and no longer listened to. */
  addCompanion(peer: Peer, epoch: string): void {
    const seating = this.seat.take(peer, epoch, !this.seat.peer && !this.endGrace);
    if (!seating.seated) {
      peer.send(encode({ type: 'superseded' }));
      return;
    }
    const returned = this.endGrace !== undefined && !seating.newEpoch;
    this.stopGrace();
    this.stopMemory();
    seating.displaced?.send(encode({ type: 'superseded' }));
    if (seating.newEpoch) {
      // Its predecessor's calls are none of its own, nor are the commands it was given.
      this.known = undefined;
      this.dropHeld();
      this.inFlight.failAll('companion-lost');
    }
    for (const command of this.held.splice(0)) this.forward(command);
    if (!returned) this.broadcast();
  }

  removePeer(peer: Peer): void {
    this.controllers.delete(peer.id);
    if (!this.seat.leave(peer) || this.closed) {
      this.checkIdle();
      return;
    }
    this.reports.failAll('companion-lost');
    this.endGrace = this.clock.after(GRACE_MS, () => {
      this.companionGone();
    });
  }

  /** Takes a companion's state. Answers why not, when it is refused; an old one is dropped silently. */
  publish(peer: Peer, state: EndpointState): ErrorCode | undefined {
    if (!this.seat.holds(peer)) return undefined;
    if (state.epoch !== this.seat.epoch) return 'invalid-message';
    const last = this.known?.state;
    if (last?.epoch === state.epoch && last.revision >= state.revision) return undefined;
    this.known = { state, at: this.clock.now() };
    this.broadcast();
    return undefined;
  }

  /** Passes a controller's command to the companion; the result comes to the controller by itself. */
  command(peer: Peer, command: Command): void {
    if (!this.seat.peer && !this.endGrace) {
      this.answer(peer.id, { id: command.id, ok: false, code: 'no-companion' });
      return;
    }
    const refused = this.inFlight.add(command, peer.id);
    if (refused) this.reply(peer, { id: command.id, ok: false, code: refused });
    else if (this.seat.peer) this.forward(command);
    else this.held.push(command);
  }

  /** A result goes to who asked; to every controller when that one has gone, or asked by a ticket. */
  result(peer: Peer, result: CommandResult): void {
    if (!this.seat.holds(peer)) return;
    this.answer(this.inFlight.settle(result.id), result);
  }

  isCompanion(peer: Peer): boolean {
    return this.seat.holds(peer);
  }

  /** Passes an encoded message to everybody here. */
  tell(text: string): void {
    for (const controller of this.controllers.values()) controller.send(text);
    this.seat.peer?.send(text);
  }

  /** Ends every timer. */
  close(): void {
    this.closed = true;
    this.stopGrace();
    this.stopMemory();
    this.inFlight.failAll('hub-lost');
    this.reports.failAll('hub-lost');
  }

  private forward(command: Command): void {
    this.seat.peer?.send(encode({ type: 'command', command }));
  }

  private answer(sender: string | undefined, result: CommandResult): void {
    const asker = sender === undefined ? undefined : this.controllers.get(sender);
    if (asker) this.reply(asker, result);
    else for (const controller of this.controllers.values()) this.reply(controller, result);
  }

  private reply(peer: Peer, result: CommandResult): void {
    peer.send(encode({ type: 'result', result }));
  }

  private companionGone(): void {
    this.endGrace = undefined;
    this.dropHeld();
    this.inFlight.failAll('companion-lost');
    if (this.known?.state.calls.some((call) => isLive(call.state))) {
      this.endMemory = this.clock.after(MEMORY_MS, () => {
        this.endMemory = undefined;
        this.known = undefined;
        this.broadcast();
        this.checkIdle();
      });
    } else {
      this.known = undefined;
    }
    this.broadcast();
    this.checkIdle();
  }

  /** What was never delivered may be tried again elsewhere, unlike what a companion has seen. */
  private dropHeld(): void {
    for (const { id } of this.held.splice(0)) {
      this.answer(this.inFlight.settle(id), { id, ok: false, code: 'no-companion' });
    }
  }

  private broadcast(): void {
    this.onState(this.known?.state);
    if (this.controllers.size === 0) return;
    this.sequence += 1;
    const text = encode(this.stateMessage());
    for (const controller of this.controllers.values()) controller.send(text);
  }

  private stateMessage(): StateMessage {
    const present = this.seat.peer !== undefined || this.endGrace !== undefined;
    return {
      type: 'state',
      sequence: this.sequence,
      companion: present ? 'online' : 'offline',
      state: this.known?.state,
      age: this.known ? Math.max(0, this.clock.now() - this.known.at) : 0,
    };
  }

  private checkIdle(): void {
    if (this.controllers.size === 0 && !this.seat.peer && !this.endGrace && !this.endMemory) this.onIdle();
  }

  private stopGrace(): void {
    this.endGrace?.();
    this.endGrace = undefined;
  }

  private stopMemory(): void {
    this.endMemory?.();
    this.endMemory = undefined;
  }
}
