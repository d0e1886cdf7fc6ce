import type { Place } from '../media/messages';
import type { Sound } from '../media/sounds';

/** A second of what an attendee said, as it is recorded. */
export interface RecordedPart {
  /** Opus packets of 20 ms each. */
  readonly packets: readonly Uint8Array[];
  /** How many of them hold speech. */
  readonly spoken: number;
  /** Nothing more comes of this recording. */
  readonly last: boolean;
}

/** Told of one attendee. After `lost` or `failed` nothing comes any more; both ask for `leave`. */
export interface AttendeeListener {
  /** A key pressed, in the sound (RFC 4733). */
  key(key: string): void;
  /** Nothing has been received from them for long. */
  lost(): void;
  /** What mixed them is gone, and the conference with it. */
  failed(): void;
  /** What `play` was given has been heard to its end. */
  played?(): void;
  /** The last part comes after `record(false)`. */
  recorded?(part: RecordedPart): void;
}

/** Somebody's media in a conference. */
export interface Attendee {
  /** The answer to the offer they came with (SDP). */
  readonly answer: string;
  /** Answers another offer; `undefined`: not acceptable, all stays as it was. @throws Error when the engine is gone. */
  renegotiate(offer: string): Promise<string | undefined>;
  place(place: Place): void;
  /** A sound for them alone. */
  tell(sound: Sound): void;
  /** Opus packets for them alone, after what they are being told. */
  play(packets: readonly Uint8Array[]): void;
  /** Ends what they are being told; `played` is not called. */
  hush(): void;
  /** Records what they say as long as they are at the door. */
  record(on: boolean): void;
  leave(): void;
}

/** One running conference. */
export interface Conference {
  /**
   * Takes somebody in, at the door. `undefined`: nothing in the offer that we do.
   * @throws Error when there is no engine at present
   */
  join(offer: string, listener: AttendeeListener): Promise<Attendee | undefined>;
  /** A sound for everybody on the floor. */
  announce(sound: Sound): void;
  /** Whoever is left is put out of it. */
  end(): void;
}

/**
 * Where the media of conferences meet: the embedded mixer, or another engine. It knows nobody and decides
 * nothing: who may come in, and when it is over, is the meeting's affair.
 */
export interface ConferenceFocus {
  create(): Conference;
  /** Ends every conference, and the engine. */
  close(): Promise<void>;
}
