import type { Sound } from './sounds';

/** Where a participant stands: at the door, asked for a PIN; among those who wait; or in the conversation. */
export type Place = 'door' | 'waiting' | 'floor';

/** From the server to the mixer. `id` is answered; the rest is not. */
export type MixerRequest =
  | { readonly kind: 'describe'; readonly id: number; readonly participant: string; readonly offer: string }
  | {
      readonly kind: 'place';
      readonly participant: string;
      readonly conference: string;
      readonly place: Place;
    }
  | { readonly kind: 'tell'; readonly participant: string; readonly sound: Sound }
  | { readonly kind: 'announce'; readonly conference: string; readonly sound: Sound }
  /** Packets of Opus in base64, told after what is being told; `played` when it is over. */
  | { readonly kind: 'play'; readonly participant: string; readonly packets: readonly string[] }
  /** What they are being told ends, and nobody hears that it was over. */
  | { readonly kind: 'hush'; readonly participant: string }
  /** What they say is recorded from now on, at the door only; or no longer. */
  | { readonly kind: 'record'; readonly participant: string; readonly on: boolean }
  | { readonly kind: 'leave'; readonly participant: string }
  | { readonly kind: 'measure'; readonly id: number };

/** From the mixer to the server. */
export type MixerMessage =
  | { readonly kind: 'described'; readonly id: number; readonly answer: string }
  /** `unacceptable`: nothing in the offer that we do; `failed`: our own fault. */
  | { readonly kind: 'refused'; readonly id: number; readonly because: 'unacceptable' | 'failed' }
  | { readonly kind: 'measured'; readonly id: number; readonly figures: MixerFigures }
  | { readonly kind: 'key'; readonly participant: string; readonly key: string }
  | { readonly kind: 'played'; readonly participant: string }
  /** A second of what they said, in packets of 20 ms as base64; `spoken`: how many hold speech. */
  | {
      readonly kind: 'recorded';
      readonly participant: string;
      readonly packets: readonly string[];
      readonly spoken: number;
      /** Nothing more comes of this recording. */
      readonly last: boolean;
    }
  /** Nothing has been received from them for long, or far too much. */
  | { readonly kind: 'lost'; readonly participant: string };

/** How the mixer has done since it was last asked. */
export interface MixerFigures {
  readonly participants: number;
  /** Of one core, 0 to 100 and more. */
  readonly cpuPercent: number;
  readonly residentBytes: number;
  readonly frames: number;
  /** The longest delay of a frame, in ms. */
  readonly latestMs: number;
}

/** What the process is started with. */
export interface MixerOptions {
  readonly ports?: { readonly from: number; readonly to: number } | undefined;
  readonly publicAddress?: string | undefined;
}
