/** The photos of people by their account, fetched when somebody looks at them. */
export interface PhotoSource {
  /** An address an image can show; undefined while there is none. */
  of(account: string): string | undefined;
  /** Fetches the photo if need be; calls back when it is there. */
  watch(account: string, listener: () => void): () => void;
}
