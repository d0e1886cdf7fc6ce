import { Core, UserAgent, type Inviter, type URI } from 'sip.js';
import { noVideo, type Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import type { CallMemory } from '../continuity/call-memory';
import type { RememberedCall } from '../continuity/remembered-call';
import { Recall } from './recall';
import type { DialogName } from './replaces';
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
  /** A call that is published from now on; every status of its answer is told. */
  readonly open: (id: string, session: Inviter, entry: Call, onStatus: (status: number) => void) => SipCall;
  /** The same call on another session; that of before leaves unseen. */
  readonly reopen: (id: string, session: Inviter, onStatus: (status: number) => void) => SipCall;
  /** What reaches every device of somebody; undefined when the number is no one's. */
  readonly addressOf: (number: string) => URI | undefined;
  readonly canSignal: () => boolean;
  readonly log: Logger;
}

/**
 * Conversations that outlive their page (requirement R1). While they go on, what the next page needs
 * is written down; that page shows them at once and, as soon as it is registered, asks each peer to
 * go on with it.
 */
export class CallRecovery {
  private readonly recovering = new Map<string, Recall>();
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
    for (const recall of this.recovering.values()) recall.ready();
  }

  /** The dialog of the page before, of a call that is not back yet. */
  dialogOf(callId: string): DialogName | undefined {
    return this.recovering.get(callId)?.dialog;
  }

  /** Lets the peer bring a call back, as it was; undefined when our own request goes first. */
  giveWay(callId: string): Call | undefined {
    const { call } = this.recovering.get(callId) ?? {};
    const published = this.options.publisher.call(callId);
    if (!call || !published || !this.recovering.get(callId)?.giveWay()) return undefined;
    const { held, pictures } = call;
    const video = { offered: false, sending: pictures === 'both', receiving: pictures !== 'none' };
    return { ...published, state: held ? 'held' : 'connected', video };
  }

  close(): void {
    clearTimeout(this.limit);
    for (const recall of this.recovering.values()) recall.stop();
    this.release();
    this.options.memory.remember([]);
  }

  private show(call: RememberedCall): void {
    const { userAgent, open, reopen, addressOf, canSignal, log } = this.options;
    const device = UserAgent.makeURI(call.target);
    if (!device) {
      log.warn('a call of before has no usable target');
      return;
    }
    const { id, direction, remote, leg, unlogged, commandId, startedAt, connectedAt, muted } = call;
    const entry: Call = {
      id,
      direction,
      state: 'recovering',
      remote,
      video: noVideo,
      muted,
      remoteHold: false,
      ...kept({ leg, unlogged, commandId }),
      startedAt,
      connectedAt,
    };
    const recall = new Recall({
      call,
      userAgent,
      device,
      peer: addressOf(remote.number),
      place: (session, onStatus) =>
        this.options.calls.has(id) ? reopen(id, session, onStatus) : open(id, session, entry, onStatus),
      canSignal,
      log,
    });
    this.recovering.set(id, recall);
  }

  /** Something about the calls has changed. */
  private note(): void {
    const { publisher, memory } = this.options;
    for (const [id, recall] of this.recovering) {
      const state = publisher.call(id)?.state;
      if (state === 'recovering') continue;
      this.recovering.delete(id);
      recall.stop();
      // Given up, here or by its peer, before it was back.
      if (!state || !isEstablished(state)) endStrayDialog(this.options.userAgent, recall.call);
    }
    const going = publisher.liveCalls.map((call) => this.recovering.get(call.id)?.call ?? this.noteOf(call));
    memory.remember(going.filter((call) => call !== undefined));
  }

  private noteOf(call: Call): RememberedCall | undefined {
    const dialog = this.options.calls.get(call.id)?.session.dialog;
    if (!(dialog instanceof Core.Dialog) || !isEstablished(call.state)) return undefined;
    const { id, direction, remote, leg, unlogged, commandId, startedAt, connectedAt, muted, video } = call;
    return {
      id,
      direction,
      remote,
      ...kept({ leg, unlogged, commandId }),
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

/** What a call need not have, without the names of what it has not. */
function kept({ leg, unlogged, commandId }: Pick<Call, 'leg' | 'unlogged' | 'commandId'>) {
  return {
    ...(leg ? { leg } : {}),
    ...(unlogged ? { unlogged } : {}),
    ...(commandId ? { commandId } : {}),
  };
}
