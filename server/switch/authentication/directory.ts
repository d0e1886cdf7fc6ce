/** Looks up what the switch needs of a user. A user name is the bare user part, lower case. */
export interface SwitchDirectory {
  /** The plain-text SIP password; `undefined`: no such user. */
  credential(userName: string): string | undefined;
  exists(userName: string): boolean;
  /** Another name of a user (an extension number): the user's name, or `undefined`. */
  resolve?(name: string): string | undefined;
  /** What a user is called, for those who call or are called; `undefined`: not known. */
  displayName?(userName: string): string | undefined;
  /** A user who may call one number and do nothing else; `number` undefined: not even that. Undefined: whoever else. */
  confinedTo?(userName: string): { readonly number: string | undefined } | undefined;
}
