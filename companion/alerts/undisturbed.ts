/** Whether the user of this window wants to be left alone. */
export interface Undisturbed {
  doNotDisturb(): boolean;
  /** Calls back when it answers something else. */
  subscribe(listener: () => void): () => void;
}
