import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import * as z from 'zod';

const messageSchema = z.object({
  event: z.boolean().optional(),
  type: z.string().optional(),
  param: z.string().optional(),
  response: z.boolean().optional(),
  ok: z.boolean().optional(),
  data: z.string().optional(),
  token: z.string().optional(),
});
type Message = z.infer<typeof messageSchema>;

export interface PhoneEvent {
  readonly type: string;
  readonly param: string;
}

/** baresip's `ctrl_tcp`: netstrings (`length:text,`) of JSON, commands there, answers and events back. */
export class DeskPhoneControl {
  /** Everything that has happened on the phone. */
  readonly events: PhoneEvent[] = [];
  private received = Buffer.alloc(0);
  private asked = 0;
  private readonly waiting = new Map<string, (answer: Message) => void>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => {
      this.received = Buffer.concat([this.received, data]);
      for (let message = this.next(); message; message = this.next()) this.take(message);
    });
    socket.on('error', () => undefined);
  }

  static async connect(port: number): Promise<DeskPhoneControl> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new DeskPhoneControl(socket);
  }

  /** @throws Error with the phone's words when it does not do it */
  async run(command: string, params = ''): Promise<void> {
    const token = String(++this.asked);
    const text = JSON.stringify({ command, params, token });
    const answer = await new Promise<Message>((resolve) => {
      this.waiting.set(token, resolve);
      this.socket.write(`${String(Buffer.byteLength(text))}:${text},`);
    });
    if (!answer.ok) throw new Error(`the desk phone does not ${command}: ${answer.data ?? ''}`);
  }

  close(): void {
    this.socket.destroy();
  }

  private next(): Message | undefined {
    const colon = this.received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.received.toString('latin1', 0, colon));
    if (this.received.length <= end) return undefined;
    const text = this.received.toString('utf8', colon + 1, end);
    this.received = this.received.subarray(end + 1);
    return messageSchema.parse(JSON.parse(text));
  }

  private take({ event, type = '', param = '', token, ...rest }: Message): void {
    if (event) this.events.push({ type, param });
    else if (token !== undefined) {
      this.waiting.get(token)?.({ token, ...rest });
      this.waiting.delete(token);
    }
  }
}
