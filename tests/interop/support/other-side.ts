/** Whoever Amira talks to, or hands a call over to: another companion, or a telephone that knows nothing of us. */
export interface OtherSide {
  /** Under which it is called. */
  readonly number: string;
  /** What Amira reads on the card of a call she made to it, and of one it made to her. */
  readonly named: { readonly dialled: string; readonly calling: string };
  call(number: string): Promise<void>;
  rings(): Promise<void>;
  /** `caller`: who calls, as read there, where it is not Amira. */
  answer(caller?: string): Promise<void>;
  hangUp(): Promise<void>;
  /** Waits until it is told that the call is over. */
  isFree(): Promise<void>;
  hold(held: boolean): Promise<void>;
  /** Sends silence, and tells nobody: what a hold is like when the PBX between does not pass it on. */
  mute(muted: boolean): Promise<void>;
  hears(): Promise<void>;
  /** Waits until nothing is heard any more. */
  hearsNothing(): Promise<void>;
  send(tones: string): Promise<void>;
  /** Does something and answers the tones heard from then on, as soon as there are so many. */
  tonesHeard(count: number, meanwhile: () => Promise<void>): Promise<string>;
  /** From now on it talks with somebody else, who is read there by this name. */
  talksWith(named: string): void;
  /**
   * The same when somebody takes Amira's place in their conversation (RFC 3891). A telephone that does not
   * know how rings anew, and is answered.
   */
  isTakenOverBy(named: string): Promise<void>;
  /** Ends what a story has left. */
  reset(): Promise<void>;
}
