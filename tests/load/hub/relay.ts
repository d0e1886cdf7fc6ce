/** A server of either kind that passes a message from a user's controller to his companion and the answer back. */
export interface Relay {
  readonly port: number;
  close(): Promise<void>;
}

/** How a client names itself to the bare relay; the hub learns the same from its handshake. */
export interface Place {
  readonly user: string;
  readonly role: 'controller' | 'companion';
}
