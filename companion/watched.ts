/** Something with a state that is replaced as a whole and tells when it has been. */
export interface Watched<T> {
  snapshot(): T;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
