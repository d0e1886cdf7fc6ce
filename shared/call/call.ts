import type { CallState } from './call-state';
import type { EndReason } from './end-reason';

/** The other side of a call. `number` is what can be dialled again: `+33123456789`, `202`, or a SIP URI. */
export interface Party {
  readonly number: string;
  readonly name?: string | undefined;
}

/** Why this user shows no picture although they wanted to. Words: `error.<fault>`. */
export const cameraFaults = ['camera-denied', 'camera-missing', 'camera-busy', 'background-failed'] as const;
export type CameraFault = (typeof cameraFaults)[number];

/** Which way pictures flow. `offered`: the peer asks for video and this user has not answered yet. */
export interface VideoState {
  readonly offered: boolean;
  readonly sending: boolean;
  readonly receiving: boolean;
  /** This user asked for video in a call of sound alone, and the peer has not answered yet. */
  readonly requested?: boolean | undefined;
  /** This user's camera rests (requirement C4): the peer's picture goes on. */
  readonly paused?: boolean | undefined;
  /** The camera was wanted and is not to be had: the call goes on without this user's picture. */
  readonly fault?: CameraFault | undefined;
}

/** How far a transfer of this call is (RFC 3515 §2.4.4). `failed`: the call is back, to be resumed. */
export const transferStages = ['asked', 'trying', 'ringing', 'failed'] as const;
export type TransferStage = (typeof transferStages)[number];

/** This user hands the other side over to somebody. */
export interface Transfer {
  readonly to: Party;
  readonly stage: TransferStage;
  /** Why it failed, as far as the other side told. */
  readonly reason?: EndReason | undefined;
}

/** What keeps a conversation from being good, by what can be done about it. Words: `call.quality.<warning>`. */
export const qualityWarnings = [
  'network-here', // loss, jitter or delay on our way
  'network-there', // what the peer reports of its own
  'nothing-received', // the other side is connected and no sound arrives
  'microphone-silent', // the microphone gives nothing, although it is not muted
  'processor-busy', // this computer does not keep up with its own picture
] as const;
export type QualityWarning = (typeof qualityWarnings)[number];

/** How well the two hear each other now (requirement C8). */
export interface CallQuality {
  /** Mean opinion score, 1 (bad) to 5 (excellent), of what arrives here; absent before there is enough to judge. */
  readonly score?: number | undefined;
  readonly warnings: readonly QualityWarning[];
}

/** `waiting`: until this user says that the others are ready for them. */
export const digitStages = ['sending', 'waiting'] as const;

/** Digits behind the number that are still to be sent: how many, never which, for a PIN may be among them. */
export interface PendingDigits {
  readonly stage: (typeof digitStages)[number];
  readonly left: number;
}

/**
 * The part of a call in which this user talks to one other side: whoever is handed over to somebody
 * goes on in one call that the log holds as two, of which the second came in (guide, chapter 6,
 * "Transferts").
 */
export interface CallLeg {
  /** `recordIdOf` its dialog. It stays through reloads and moves between this user's devices. */
  readonly id: string;
  readonly side: Call['direction'];
}

/**
 * One call as its user sees it: an immutable snapshot. Times are milliseconds since the epoch
 * on the clock of whoever shows it (`HubEndpoint` converts them on arrival).
 */
export interface Call {
  readonly id: string;
  readonly direction: 'outgoing' | 'incoming';
  readonly state: CallState;
  readonly remote: Party;
  readonly video: VideoState;
  readonly muted: boolean;
  /** The other side put us on hold, as far as the PBX lets us know. */
  readonly remoteHold: boolean;
  /** Who calls is not shown until this user asks for it (requirement C14). */
  readonly concealed?: boolean | undefined;
  /** This user is handing the other side over. */
  readonly transfer?: Transfer | undefined;
  /** The other side asks us to call this party instead; only with the user's consent. */
  readonly transferRequest?: Party | undefined;
  readonly quality?: CallQuality | undefined;
  /** Absent: none are left. */
  readonly digits?: PendingDigits | undefined;
  /** What of it goes on now, for the call log; absent: the call as a whole, by its own id. */
  readonly leg?: CallLeg | undefined;
  /** It leaves no record (guide, chapter 6): its user wants none, or it is no call of theirs. */
  readonly unlogged?: boolean | undefined;
  /** The dial command this call came from. */
  readonly commandId?: string | undefined;
  readonly startedAt: number;
  readonly connectedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly endReason?: EndReason | undefined;
}

export const noVideo: VideoState = { offered: false, sending: false, receiving: false };
