/** Runs one operation after the other: a dialog allows one offer at a time (RFC 3261 §14.1). */
export class OperationQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Settles as the operation does, once those before it have, whatever became of them. */
  run<T>(operation: () => Promise<T>): Promise<T> {
    const result = this.last.then(operation, operation);
    this.last = result.catch(() => undefined);
    return result;
  }
}
