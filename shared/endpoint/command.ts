import type { DialTarget } from '../dialing/dial-target';

/** Whether a call is asked for, or answered, with video. */
export type MediaKind = 'audio' | 'video';

/** Where a call is handed over to: somebody to be called (blind), or another call of this user (consultative). */
export type TransferTarget = DialTarget | { readonly kind: 'call'; readonly callId: string };

/**
 * A person has read what an emergency call from here may lack and wants it all the same
 * (requirement R2). Without it an endpoint whose policy is to warn refuses the number.
 */
export type EmergencyConfirmed = true | undefined;

/** What can become of the picture in a call (requirement C4). `start` also agrees to the peer's request. */
export const videoActions = ['start', 'pause', 'resume', 'stop', 'decline'] as const;
export type VideoAction = (typeof videoActions)[number];

/**
 * What can be asked of an endpoint. `id` is chosen by whoever asks, once per wish: an endpoint
 * runs an id at most once and answers a repetition from memory.
 */
export type Command =
  | {
      readonly kind: 'dial';
      readonly id: string;
      readonly target: DialTarget;
      readonly media: MediaKind;
      readonly emergencyConfirmed?: EmergencyConfirmed;
      /** The call leaves no record (guide, chapter 6, "Chiffres supprimés"). */
      readonly unlogged?: true | undefined;
      /** It joins a meeting: whoever wants to join unheard is muted from the first word on (requirement C12). */
      readonly joining?: true | undefined;
    }
  | { readonly kind: 'answer'; readonly id: string; readonly callId: string; readonly media: MediaKind }
  | { readonly kind: 'decline'; readonly id: string; readonly callId: string }
  | { readonly kind: 'hang-up'; readonly id: string; readonly callId: string }
  | { readonly kind: 'mute'; readonly id: string; readonly callId: string; readonly muted: boolean }
  | { readonly kind: 'hold'; readonly id: string; readonly callId: string; readonly held: boolean }
  | { readonly kind: 'dtmf'; readonly id: string; readonly callId: string; readonly tones: string }
  | { readonly kind: 'video'; readonly id: string; readonly callId: string; readonly action: VideoAction }
  | { readonly kind: 'transfer'; readonly id: string; readonly callId: string; readonly to: TransferTarget }
  /** What becomes of `Call.digits` that wait: they are sent, or given up. */
  | {
      readonly kind: 'digits';
      readonly id: string;
      readonly callId: string;
      readonly action: 'send' | 'cancel';
    }
  /** Answers `Call.transferRequest`. */
  | {
      readonly kind: 'answer-transfer';
      readonly id: string;
      readonly callId: string;
      readonly accepted: boolean;
    }
  /** Shows who calls (`Call.concealed`). */
  | { readonly kind: 'reveal'; readonly id: string; readonly callId: string }
  /** Rings at this user's other devices, which take the call over. */
  | { readonly kind: 'move'; readonly id: string; readonly callId: string }
  /** Brings the call of this user's other device here. */
  | { readonly kind: 'pull'; readonly id: string }
  /** Tells the PBX something by dialling, one code after the other; no call is seen, and none is logged. */
  | { readonly kind: 'feature-codes'; readonly id: string; readonly codes: readonly string[] }
  | { readonly kind: 'auto-answer'; readonly id: string; readonly on: boolean };

export type CommandKind = Command['kind'];
