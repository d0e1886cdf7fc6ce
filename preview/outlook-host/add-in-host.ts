import * as z from 'zod/mini';
import { appContext } from './app-context';
import { Channel, type Answering } from './channel';
import { outcomeOf, type CommandOutcome } from './command-outcome';
import { events, isThere, programDispatch, type Dispatch, type HostEvent } from './dispatch';
import { faultOf, SLOW_MS, type Fault } from './faults';
import type { HostSituation } from './host-situation';
import { initialData } from './initial-data';
import { errors, failed, type Methods } from './method';
import { bodyMethods } from './methods/body-methods';
import { fieldMethods } from './methods/field-methods';
import { itemMethods } from './methods/item-methods';
import { locationMethods } from './methods/location-methods';
import { notificationMethods } from './methods/notification-methods';
import { peopleMethods } from './methods/people-methods';
import { propertyMethods } from './methods/property-methods';
import { openableAddress, windowMethods, type WindowWish } from './methods/window-methods';
import type { OpenItem } from './open-item';
import { actions, results, type HostRequest } from './wire';

export interface AddInHostOptions {
  /** The window of the host page. */
  readonly window: Window;
  /** The window of the frame the add-in's page runs in, now. */
  readonly page: () => Window | null;
  readonly appOrigin: string;
  /** Names this start of the page in every message. */
  readonly conversation: string;
  readonly situation: HostSituation;
  /** The item the page stands beside, now; undefined where nothing is open. */
  readonly item: () => OpenItem | undefined;
  /** What is to go wrong, now. */
  readonly faults: () => readonly Fault[];
  readonly onWish: (wish: WindowWish) => void;
}

/** How long a page may take to listen, and a function to end, in ms: Outlook gives up after five minutes. */
export interface CommandLimits {
  readonly load: number;
  readonly run: number;
}

const executeSchema = z.object({
  ApiParams: z.optional(z.unknown()),
  MethodData: z.object({ DispatchId: z.number() }),
});
const programSchema = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });
const completedSchema = z.object({ 0: z.string(), 2: z.optional(z.nullable(z.string())) });
const registerSchema = z.object({ eventDispId: z.number() });

/** Outlook on the web, as far as one page of an add-in can tell: the other end of office.js. */
export class AddInHost {
  private readonly channel: Channel;
  private readonly methods: Methods;
  /** Action names of the events the page listens to. */
  private readonly listening = new Map<number, string>();
  private readonly waitingToListen = new Set<() => void>();
  private closed = false;
  private readonly running = new Map<string, (outcome: CommandOutcome) => void>();

  constructor(private readonly options: AddInHostOptions) {
    this.methods = {
      ...bodyMethods,
      ...fieldMethods,
      ...itemMethods,
      ...locationMethods(options.situation.rooms),
      ...notificationMethods,
      ...peopleMethods,
      ...propertyMethods,
      ...windowMethods(options.onWish),
    };
    this.channel = new Channel({
      host: options.window,
      peer: options.page,
      origin: options.appOrigin,
      conversation: options.conversation,
      onRequest: (request, answer) => {
        this.handle(request, answer);
      },
    });
  }

  /** The item beside the page is another one, or none; told to a pinned pane that listens. */
  itemChanged(): void {
    const { item, situation } = this.options;
    const current = item();
    this.tell(events.itemChanged, current ? initialData(current, situation) : '');
  }

  /** Runs a function of the commands page. Never rejects. */
  async runCommand(name: string, controlId: string, limits: CommandLimits): Promise<CommandOutcome> {
    if (!(await this.listens(events.appCommandInvoked, limits.load))) return { kind: 'not-loaded' };
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const end = (outcome: CommandOutcome): void => {
        clearTimeout(timer);
        this.running.delete(id);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        end({ kind: 'not-completed' });
      }, limits.run);
      this.running.set(id, end);
      this.tell(events.appCommandInvoked, {
        0: id,
        1: name,
        2: JSON.stringify({ source: { id: controlId } }),
      });
    });
  }

  /** Whatever still runs has ended without an end. */
  close(): void {
    this.channel.close();
    this.closed = true;
    for (const check of [...this.waitingToListen]) check();
    for (const end of [...this.running.values()]) end({ kind: 'not-completed' });
  }

  private listens(event: HostEvent, limit: number): Promise<boolean> {
    if (this.listening.has(event)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const check = (): void => {
        if (this.listening.has(event)) end(true);
        else if (this.closed) end(false);
      };
      const end = (heard: boolean): void => {
        clearTimeout(timer);
        this.waitingToListen.delete(check);
        resolve(heard);
      };
      const timer = setTimeout(() => {
        end(false);
      }, limit);
      this.waitingToListen.add(check);
    });
  }

  private tell(event: HostEvent, data: unknown): void {
    const action = this.listening.get(event);
    if (action !== undefined) this.channel.post(action, data);
  }

  private handle(request: HostRequest, answer: Answering): void {
    if (request.type !== actions.invoke) {
      this.register(request);
      answer({ Error: 0 });
      return;
    }
    const { situation, item, window, appOrigin, conversation } = this.options;
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        answer(appContext(situation, { page: window.location.href, appOrigin, conversation }));
        return;
      case 'GetInitialData':
        answer(initialData(item(), situation));
        return;
      case 'ExecuteMethod':
        this.execute(request.data, answer);
        return;
      case 'executeMethod':
        this.executeInProgram(request.data, answer);
        return;
      case 'ContextActivationManager_openWindowInHost':
        this.openWindow(request.data);
        return;
      case 'ContextActivationManager_notifyHost':
        // Focus and telemetry: nothing waits for an answer.
        return;
      default:
        answer(null, results.failed);
    }
  }

  private register({ type, action, data }: HostRequest): void {
    const parsed = registerSchema.safeParse(data);
    if (!parsed.success) return;
    if (type === actions.register) this.listening.set(parsed.data.eventDispId, action);
    else this.listening.delete(parsed.data.eventDispId);
    for (const check of [...this.waitingToListen]) check();
  }

  private execute(data: unknown, answer: Answering): void {
    const parsed = executeSchema.safeParse(data);
    if (!parsed.success) {
      answer(null, results.failed);
      return;
    }
    const { ApiParams: params = {}, MethodData } = parsed.data;
    const id = MethodData.DispatchId;
    const run = (): void => {
      answer(this.run(id, params));
    };
    const fault = faultOf(id, this.options.faults());
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'fails') answer(failed(fault.code));
    else if (fault) setTimeout(run, SLOW_MS);
    else run();
  }

  private run(id: number, params: unknown): unknown {
    const item = this.options.item();
    const method = Object.hasOwn(this.methods, id) ? this.methods[id] : undefined;
    if (!method || !isThere(id as Dispatch, this.options.situation.mailbox))
      return failed(errors.notSupported);
    return item ? method(item, params) : failed(errors.genericFailure);
  }

  private executeInProgram(data: unknown, answer: Answering): void {
    const parsed = programSchema.safeParse(data);
    if (parsed.data?.DdaMethod.DispatchId === programDispatch.accessToken) {
      this.vouch(answer);
      return;
    }
    const completed = completedSchema.safeParse(data);
    if (parsed.data?.DdaMethod.DispatchId !== programDispatch.commandCompleted || !completed.success) {
      // Nothing else an add-in for mail could ask of the program.
      answer({ Version: 1, Error: errors.notSupported });
      return;
    }
    this.running.get(completed.data[0])?.(outcomeOf(completed.data[2]));
    answer({ Version: 1, Error: 0 });
  }

  private vouch(answer: Answering): void {
    const refuse = (): void => {
      answer({ Version: 1, Error: errors.notSupported });
    };
    const { vouch } = this.options.situation;
    if (!vouch) {
      refuse();
      return;
    }
    vouch().then((accessToken) => {
      answer({ Version: 1, Error: 0, accessToken });
    }, refuse);
  }

  private openWindow(data: unknown): void {
    const url = openableAddress(z.object({ strUrl: z.string() }).safeParse(data).data?.strUrl);
    if (url !== undefined) this.options.onWish({ kind: 'open', url });
  }
}
