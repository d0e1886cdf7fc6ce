import type { Call } from '../../shared/call/call';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { OutputRole, SoundOutput } from '../devices';
import type { Watched } from '../watched';
import type { Undisturbed } from '../alerts/undisturbed';
import { playOn } from './sound-sink';
import { ToneElsewhere } from './tone-elsewhere';
import { TonePlayer } from './tone-player';
import { continuousTone, endTone, tones, type ToneName } from './tones';

export interface RingerOptions {
  readonly endpoint: Endpoint;
  readonly createContext: () => AudioContext;
  readonly log: Logger;
  /** Calls that are about to answer themselves: announced by a tone instead of a ring. */
  readonly selfAnswering?:
    { has(callId: string): boolean; subscribe(listener: () => void): () => void } | undefined;
  /** Whether its user wants to be left alone: nobody's call is heard before it is answered (requirement P4). */
  readonly undisturbed?: Undisturbed | undefined;
  /** Where it rings, and where the tones meant for the ear are heard; absent: the default of the computer. */
  readonly outputs?: Readonly<Record<OutputRole, Watched<SoundOutput>>> | undefined;
  /** Where a user's gesture is seen, which alone may start sound (autoplay policy). */
  readonly gestures?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

const gestureEvents = ['pointerdown', 'keydown'] as const;
const anyOutput: SoundOutput = { deviceId: '', volume: 1 };

/**
 * Makes the calls heard, with generated sound: a ring for who is called, a second caller's knock,
 * a ring-back for who calls, busy and failure. Follows the endpoint's state alone, so that it ends
 * in the same moment the state does.
 */
export class Ringer {
  /** The browser has not let us make a sound yet: a click anywhere will. */
  blocked = false;
  playing: ToneName | undefined;
  private player: Pick<TonePlayer, 'stop'> | undefined;
  private context: AudioContext | undefined;
  private calls: readonly Call[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly release: readonly (() => void)[];

  constructor(private readonly options: RingerOptions) {
    const { endpoint, gestures, selfAnswering, undisturbed, outputs } = options;
    const follow = (): void => {
      this.follow();
    };
    const retune = (): void => {
      this.retune();
    };
    this.release = [
      endpoint.subscribe(follow),
      ...(selfAnswering ? [selfAnswering.subscribe(follow)] : []),
      ...(undisturbed ? [undisturbed.subscribe(follow)] : []),
      ...(outputs ? [outputs.ringer.subscribe(retune), outputs.speaker.subscribe(retune)] : []),
    ];
    for (const event of gestureEvents) gestures?.addEventListener(event, this.onGesture);
    this.openContext();
    this.follow();
  }

  /** Calls back when `blocked` changes. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** To be called in a user's gesture: lets sound begin. Never rejects. */
  async unblock(): Promise<void> {
    try {
      await this.context?.resume();
    } catch (error) {
      this.options.log.debug('sound still not allowed', { error });
    }
    this.look();
  }

  close(): void {
    for (const end of this.release) end();
    for (const event of gestureEvents) this.options.gestures?.removeEventListener(event, this.onGesture);
    this.stop();
    this.listeners.clear();
    this.context?.close().catch(() => undefined);
  }

  private readonly onGesture = (): void => {
    if (this.context?.state !== 'running') void this.unblock();
  };

  private follow(): void {
    const before = this.calls;
    const all = this.options.endpoint.snapshot().state?.calls ?? [];
    const silent = this.options.undisturbed?.doNotDisturb() ?? false;
    const calls = silent ? all.filter(({ state }) => state !== 'incoming') : all;
    this.calls = calls;
    const lasting = this.lasting(calls);
    const ending = endTone(before, calls);
    if (lasting) this.play(lasting);
    else if (ending) this.play(ending);
    // A busy tone plays to its end, unless something else begins.
    else if (!this.playing || tones[this.playing].repeat === undefined || this.isTalking()) this.stop();
  }

  private lasting(calls: readonly Call[]): ToneName | undefined {
    const announced = calls.filter(({ id, state }) => state === 'incoming' && this.isSelfAnswering(id));
    return (
      continuousTone(calls.filter((call) => !announced.includes(call))) ??
      (announced.length > 0 ? 'auto-answer' : undefined)
    );
  }

  private isSelfAnswering(callId: string): boolean {
    return this.options.selfAnswering?.has(callId) ?? false;
  }

  private isTalking(): boolean {
    return this.calls.some(
      ({ state }) => state === 'connected' || state === 'answering' || state === 'dialing',
    );
  }

  private play(name: ToneName): void {
    if (this.playing === name) return;
    this.stop();
    this.playing = name;
    if (!this.context) return;
    try {
      this.player = this.begin(name, this.context);
    } catch (error) {
      this.options.log.warn('no sound', { error });
    }
    if (this.context.state !== 'running') void this.unblock();
  }

  private begin(name: ToneName, context: AudioContext): Pick<TonePlayer, 'stop'> {
    const { deviceId, volume } = this.output(name === 'ring' ? 'ringer' : 'speaker');
    const tone = { ...tones[name], volume: tones[name].volume * volume };
    if (deviceId === this.output('ringer').deviceId) return new TonePlayer(context, tone);
    return new ToneElsewhere(this.options.createContext(), tone, deviceId);
  }

  private output(role: OutputRole): SoundOutput {
    return this.options.outputs?.[role].snapshot() ?? anyOutput;
  }

  /** Another output or volume was chosen; what lasts goes on there. */
  private retune(): void {
    if (this.context) void playOn(this.context, this.output('ringer').deviceId);
    const name = this.playing;
    if (!name || tones[name].repeat !== undefined) return;
    this.stop();
    this.play(name);
  }

  private stop(): void {
    this.player?.stop();
    this.player = undefined;
    this.playing = undefined;
  }

  private openContext(): void {
    try {
      this.context = this.options.createContext();
      void playOn(this.context, this.output('ringer').deviceId);
      this.context.addEventListener('statechange', () => {
        this.look();
      });
    } catch (error) {
      this.options.log.warn('no sound in this browser', { error });
    }
    this.look();
  }

  private look(): void {
    const blocked = this.context !== undefined && this.context.state === 'suspended';
    if (blocked === this.blocked) return;
    this.blocked = blocked;
    for (const listener of [...this.listeners]) listener();
  }
}
