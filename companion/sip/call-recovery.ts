import { Core, Inviter, UserAgent } from 'sip.js';
import { noVideo, type Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import type { CallMemory } from '../continuity/call-memory';
import type { RememberedCall } from '../continuity/remembered-call';
import { replacesHeader } from './replaces';
import type { SipCall } from './sip-call';
import type { StatePublisher } from './state-publisher';
import { endStrayDialog } from './stray-dialog';

/** As long as a peer looks for its lost path (`MediaRecovery`), less what has passed before. */
const GIVE_UP_MS = 30_000;

export interface CallRecoveryOptions {
  readonly memory: CallMemory;
  readonly userAgent: UserAgent;
  readonly calls: ReadonlyMap<string, SipCall>;
  readonly publisher: StatePublisher;
  readonly open: (id: string, session: Inviter, entry: Call) => SipCall;
  readonly log: Logger;
}

/**
 * Conversations that outlive their page (requirement R1). While they go on, what the next page needs
 * is written down; that page shows them at once and, as soon as it is registered, asks each peer to
 * go on with it: an INVITE to the peer's own Contact that replaces the dialog of before (RFC 3891).
 */
export class CallRecovery {
  private readonly recovering = new Map<string, RememberedCall>();
  private readonly sent = new Set<string>();
  private readonly release: () => void;
  private limit: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: CallRecoveryOptions) {
    for (const call of options.memory.recall()) this.show(call);
    this.release = options.publisher.subscribe(() => {
      this.note();
    });
    if (this.recovering.size === 0) return;
    this.note();
    this.limit = setTimeout(() => {
      for (const id of this.recovering.keys()) options.calls.get(id)?.endAs('network');
    }, GIVE_UP_MS);
  }

  /** The server knows us: peers can be asked. */
  ready(): void {
    for (const [id, call] of this.recovering) {
      const over = this.options.calls.get(id);
      if (!over || this.sent.has(id)) continue;
      this.sent.add(id);
      over.recall(call).catch((error: unknown) => {
        this.options.log.warn('call could not be brought back', { error });
      });
    }
  }

  close(): void {
    clearTimeout(this.limit);
    this.release();
    this.options.memory.remember([]);
  }

  private show(call: RememberedCall): void {
    const { userAgent, open, log } = this.options;
    const target = UserAgent.makeURI(call.target);
    if (!target) {
      log.warn('a call of before has no usable target');
      return;
    }
    const session = new Inviter(userAgent, target, {
      earlyMedia: false,
      // A peer that cannot take over must refuse rather than ring beside its own call.
      extraHeaders: [replacesHeader(call.dialog), 'Require: replaces'],
    });
    const { id, direction, remote, commandId, startedAt, connectedAt, muted } = call;
    this.recovering.set(id, call);
    open(id, session, {
      id,
      direction,
      state: 'recovering',
      remote,
      video: noVideo,
      muted,
      remoteHold: false,
      ...(commandId ? { commandId } : {}),
      startedAt,
      connectedAt,
    });
  }

  /** Something about the calls has changed. */
  private note(): void {
    const { publisher, memory } = this.options;
    for (const [id, call] of this.recovering) {
      const state = publisher.call(id)?.state;
      if (state === 'recovering') continue;
      this.recovering.delete(id);
      // Given up, here or by its peer, before it was back.
      if (!state || !isEstablished(state)) endStrayDialog(this.options.userAgent, call);
    }
    const going = publisher.liveCalls.map((call) => this.recovering.get(call.id) ?? this.noteOf(call));
    memory.remember(going.filter((call) => call !== undefined));
  }

  private noteOf(call: Call): RememberedCall | undefined {
    const dialog = this.options.calls.get(call.id)?.session.dialog;
    if (!(dialog instanceof Core.Dialog) || !isEstablished(call.state)) return undefined;
    const { id, direction, remote, commandId, startedAt, connectedAt, muted, video } = call;
    return {
      id,
      direction,
      remote,
      ...(commandId ? { commandId } : {}),
      startedAt,
      connectedAt,
      muted,
      held: call.state === 'held',
      pictures: video.sending ? 'both' : video.receiving ? 'receive' : 'none',
      dialog: { callId: dialog.callId, localTag: dialog.localTag, remoteTag: dialog.remoteTag },
      target: dialog.remoteTarget.toString(),
      sequence: dialog.localSequenceNumber ?? 0,
      routes: dialog.routeSet,
    };
  }
}
