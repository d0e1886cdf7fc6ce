import * as z from 'zod/mini';
import type { HostEvent } from './dispatch';
import { actions, type HostRequest } from './wire';

const registerSchema = z.object({ eventDispId: z.number() });

/** The events of Outlook a page of the add-in listens to. */
export class EventLine {
  /** Their action names, by number. */
  private readonly listening = new Map<number, string>();
  private readonly waiting = new Set<() => void>();
  private closed = false;

  /** `post` sends an event by its action name. */
  constructor(private readonly post: (action: string, data: unknown) => void) {}

  /** Takes the page's wish to listen, or to listen no longer. @returns the event that is listened to from now on */
  register({ type, action, data }: HostRequest): number | undefined {
    const parsed = registerSchema.safeParse(data);
    if (!parsed.success) return undefined;
    const { eventDispId: event } = parsed.data;
    if (type === actions.register) this.listening.set(event, action);
    else this.listening.delete(event);
    for (const check of [...this.waiting]) check();
    return type === actions.register ? event : undefined;
  }

  tell(event: HostEvent, data: unknown): void {
    const action = this.listening.get(event);
    if (action !== undefined) this.post(action, data);
  }

  /** Whether the page listens, at the latest after `limit` ms. */
  listens(event: HostEvent, limit: number): Promise<boolean> {
    if (this.listening.has(event)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (heard: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve(heard);
      };
      const check = (): void => {
        if (this.listening.has(event)) end(true);
        else if (this.closed) end(false);
      };
      const timer = setTimeout(() => {
        end(false);
      }, limit);
      this.waiting.add(check);
    });
  }

  close(): void {
    this.closed = true;
    for (const check of [...this.waiting]) check();
  }
}
