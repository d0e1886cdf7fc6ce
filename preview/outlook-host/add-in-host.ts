import * as z from 'zod/mini';
import { appContext } from './app-context';
import { Channel, type Answering } from './channel';
import type { CommandOutcome } from './command-outcome';
import { CommandRuns, type CommandLimits } from './command-runs';
import { events, isThere, programDispatch, type Dispatch } from './dispatch';
import { EventLine } from './event-line';
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
import { themeData, type OutlookTheme } from './office-theme';
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
  readonly theme: () => OutlookTheme;
  /** What is to go wrong, now. */
  readonly faults: () => readonly Fault[];
  readonly onWish: (wish: WindowWish) => void;
}

const executeSchema = z.object({
  ApiParams: z.optional(z.unknown()),
  MethodData: z.object({ DispatchId: z.number() }),
});
const programSchema = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });
const completedSchema = z.object({ 0: z.string(), 2: z.optional(z.nullable(z.string())) });
/** Outlook on the web, as far as one page of an add-in can tell: the other end of office.js. */
export class AddInHost {
  private readonly channel: Channel;
  private readonly methods: Methods;
  private readonly line: EventLine;
  private readonly commands: CommandRuns;

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
    this.line = new EventLine((action, data) => {
      this.channel.post(action, data);
    });
    this.commands = new CommandRuns(this.line);
  }

  /** The item beside the page is another one, or none; told to a pinned pane that listens. */
  itemChanged(): void {
    const { item, situation } = this.options;
    const current = item();
    this.line.tell(events.itemChanged, current ? initialData(current, situation) : '');
  }

  /** Mailbox 1.14 tells the colours of Outlook to who listens. */
  themeChanged(): void {
    const { situation, theme } = this.options;
    if (situation.mailbox >= 14) this.line.tell(events.themeChanged, themeData(theme()));
  }

  /** Runs a function of the commands page. Never rejects. */
  runCommand(name: string, controlId: string, limits: CommandLimits): Promise<CommandOutcome> {
    return this.commands.run(name, controlId, limits);
  }

  close(): void {
    this.channel.close();
    this.line.close();
    this.commands.close();
  }

  private handle(request: HostRequest, answer: Answering): void {
    if (request.type !== actions.invoke) {
      const event = this.line.register(request);
      answer({ Error: 0 });
      // This office.js has no `Office.context.officeTheme`: a page learns the colours by the event alone.
      if (event === events.themeChanged) this.themeChanged();
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
    this.commands.completed(completed.data[0], completed.data[2]);
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
