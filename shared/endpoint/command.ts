import type { DialTarget } from '../dialing/dial-target';

/** Whether a call is asked for, or answered, with video. */
export type MediaKind = 'audio' | 'video';

/**
 * What can be asked of an endpoint. `id` is chosen by whoever asks, once per wish: an endpoint
 * runs an id at most once and answers a repetition from memory.
 */
export type Command =
  | { readonly kind: 'dial'; readonly id: string; readonly target: DialTarget; readonly media: MediaKind }
  | { readonly kind: 'answer'; readonly id: string; readonly callId: string; readonly media: MediaKind }
  | { readonly kind: 'decline'; readonly id: string; readonly callId: string }
  | { readonly kind: 'hang-up'; readonly id: string; readonly callId: string }
  | { readonly kind: 'mute'; readonly id: string; readonly callId: string; readonly muted: boolean }
  | { readonly kind: 'hold'; readonly id: string; readonly callId: string; readonly held: boolean }
  | { readonly kind: 'dtmf'; readonly id: string; readonly callId: string; readonly tones: string };

export type CommandKind = Command['kind'];
