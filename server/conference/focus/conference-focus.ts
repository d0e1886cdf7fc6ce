import type { Place } from '../media/messages';
import type { Sound } from '../media/sounds';

/** Told of one attendee. After `lost` or `failed` nothing comes any more; both ask for `leave`. */
export interface AttendeeListener {
  /** A key pressed, in the sound (RFC 4733). */
  key(key: string): void;
  /** Nothing has been received from them for long. */
  lost(): void;
  /** What mixed them is gone, and the conference with it. */
  failed(): void;
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
