import type { HubStatus, HubTransport } from '../../../../shared/endpoint/hub/hub-transport';
import { decode, encode, type FromController, type ToController } from '../../../../shared/protocol/envelope';

/** A hub in the test's hand: what is sent lies in `sent`; `say` and `move` are the hub's part. */
export class FakeTransport implements HubTransport {
  status: HubStatus = 'connecting';
  readonly sent: FromController[] = [];
  private readonly messageListeners = new Set<(message: unknown) => void>();
  private readonly statusListeners = new Set<(status: HubStatus) => void>();

  send(message: string): boolean {
    if (this.status !== 'connected') return false;
    const decoded = decode('fromController', message);
    if (!decoded.ok) throw new Error(`the hub could not read: ${message}`);
    this.sent.push(decoded.message);
    return true;
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }

  onStatus(listener: (status: HubStatus) => void): () => void {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  }

  close(): void {
    this.move('disconnected');
  }

  get listeners(): number {
    return this.messageListeners.size + this.statusListeners.size;
  }

  move(status: HubStatus): void {
    this.status = status;
    for (const listener of this.statusListeners) listener(status);
  }

  say(message: ToController): void {
    this.sayRaw(encode(message));
  }

  sayRaw(raw: unknown): void {
    for (const listener of this.messageListeners) listener(raw);
  }
}
