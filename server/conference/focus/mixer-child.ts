import { fork, type ChildProcess } from 'node:child_process';
import type { MixerFigures, MixerMessage, MixerOptions, MixerRequest } from '../media/messages';

/** Answers take milliseconds; the first of all waits for the process to start. */
const ANSWER_LIMIT_MS = 10_000;
const CLOSE_LIMIT_MS = 1_000;
/** Characters kept of what it writes to its standard error: the end of a stack. */
const WORDS = 2_000;

type Answer = Extract<MixerMessage, { readonly id: number }>;
type Question = Extract<MixerRequest, { readonly id: number }>;
type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;
export type Order = Exclude<MixerRequest, { readonly id: number }>;

export interface MixerChildListener {
  onEvent(event: Extract<MixerMessage, { readonly participant: string }>): void;
  /** It is gone, by itself; `words`: the last it said. */
  onDeath(status: string, words: string): void;
}

/**
 * The mixer's process. It is given nothing of the server's environment, which may hold secrets: what reads
 * packets of strangers should know as little as possible.
 */
export class MixerChild {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #last = 0;
  #gone = false;
  #words = '';

  /** `file`: the built `conference-mixer`. */
  constructor(
    file: string,
    options: MixerOptions,
    private readonly listener: MixerChildListener,
  ) {
    this.#process = fork(file, [JSON.stringify(options)], {
      env: { PATH: process.env['PATH'] ?? '' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-WORDS);
    });
    this.#process.on('message', (message: MixerMessage) => {
      this.#receive(message);
    });
    this.#process.on('error', (error) => {
      this.#died(error.message);
    });
    this.#process.on('exit', (code, signal) => {
      this.#died(signal ?? String(code));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** @throws Error when the process is gone, or does not answer */
  async describe(participant: string, offer: string): Promise<string | undefined> {
    const answer = await this.#ask({ kind: 'describe', participant, offer });
    if (answer.kind === 'described') return answer.answer;
    if (answer.kind === 'refused' && answer.because === 'unacceptable') return undefined;
    throw new Error('the mixer could not answer an offer');
  }

  async measure(): Promise<MixerFigures> {
    const answer = await this.#ask({ kind: 'measure' });
    if (answer.kind === 'measured') return answer.figures;
    throw new Error('the mixer could not be measured');
  }

  order(order: Order): void {
    if (!this.#gone) this.#process.send(order);
  }

  /** Ends it; resolved when it is gone. */
  async close(): Promise<void> {
    if (this.#gone) return;
    this.#gone = true;
    const ended = new Promise<void>((resolve) => {
      this.#process.once('exit', () => {
        resolve();
      });
    });
    if (this.#process.connected) this.#process.disconnect();
    const force = setTimeout(() => this.#process.kill('SIGKILL'), CLOSE_LIMIT_MS);
    await ended;
    clearTimeout(force);
    this.#release();
  }

  async #ask(question: Asked): Promise<Answer> {
    const id = ++this.#last;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      if (this.#gone) {
        resolve(undefined);
        return;
      }
      const limit = setTimeout(resolve, ANSWER_LIMIT_MS, undefined);
      this.#waiting.set(id, (value) => {
        clearTimeout(limit);
        resolve(value);
      });
      this.#process.send({ ...question, id });
    });
    this.#waiting.delete(id);
    if (!answer) throw new Error('the mixer does not answer');
    return answer;
  }

  #receive(message: MixerMessage): void {
    if (this.#gone) return;
    if ('id' in message) this.#waiting.get(message.id)?.(message);
    else this.listener.onEvent(message);
  }

  #died(status: string): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#release();
    this.listener.onDeath(status, this.#words.trim());
  }

  #release(): void {
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
