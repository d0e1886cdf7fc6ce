import type { Capability, Handler } from './capability';
import { Channel } from './channel';
import { ENTITY_ID, hostContext, type HostSituation } from './host-context';
import { initializeAnswer } from './runtime';
import type { Answer, HostRequest } from './wire';

/**
 * How far the tab has come. A host shows its own waiting screen until `loaded`, and its own
 * error page after `failed`.
 */
export type TabPhase =
  | { readonly kind: 'loading' | 'loaded' | 'ready' }
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string };

export interface TeamsHostOptions {
  /** The window of the host page. */
  readonly window: Window;
  /** The window of the frame the tab runs in, now. */
  readonly app: () => Window | null;
  readonly appOrigin: string;
  /** The address the frame was given. */
  readonly contentUrl: string;
  readonly situation: HostSituation;
  readonly capabilities: readonly Capability[];
  readonly onPhase: (phase: TabPhase) => void;
  /** Something this host does not know was asked. Like the real one it does not answer. */
  readonly onUnhandled?: (func: string) => void;
}

/** How long a tab may take to put its things away before it is ended instead of suspended, in ms. */
const SUSPEND_TIMEOUT_MS = 5000;

/** Microsoft Teams, as far as one personal tab can tell: the other end of `@microsoft/teams-js`. */
export class TeamsHost {
  private readonly channel: Channel;
  private readonly sessionId = crypto.randomUUID();
  private readonly registered = new Set<string>();
  private readonly handlers: ReadonlyMap<string, Handler>;
  private situation: HostSituation;
  private unloaded: (() => void) | undefined;

  constructor(private readonly options: TeamsHostOptions) {
    this.situation = options.situation;
    this.handlers = new Map([
      ...Object.entries(this.ownHandlers()),
      ...options.capabilities.flatMap(({ handlers }) => Object.entries(handlers)),
    ]);
    this.channel = new Channel({
      host: options.window,
      peer: options.app,
      origin: options.appOrigin,
      onRequest: (request, answer) => {
        void this.handle(request, answer);
      },
    });
  }

  /** Teams sends both events; a tab may listen to either. */
  changeTheme(theme: HostSituation['theme']): void {
    this.situation = { ...this.situation, theme };
    this.tell('themeChange', [theme]);
    this.tell('contextChange', [this.context()]);
  }

  /**
   * The person looks at another app. A tab that registered for both events is kept in the
   * background; any other is ended and loaded anew later.
   */
  async suspend(): Promise<'suspended' | 'terminated'> {
    if (!this.registered.has('beforeUnload') || !this.registered.has('load')) return 'terminated';
    const ready = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, SUSPEND_TIMEOUT_MS);
      this.unloaded = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.channel.post('beforeUnload');
    });
    this.unloaded = undefined;
    return ready ? 'suspended' : 'terminated';
  }

  /** The person is back at a suspended tab. */
  resume(): void {
    this.tell('load', [{ entityId: ENTITY_ID, contentUrl: this.options.contentUrl }]);
  }

  /** The person presses the back button; nothing happens where the app does not listen to it. */
  pressBack(): void {
    if (this.registered.has('backButton')) this.channel.post('backButtonPress');
  }

  close(): void {
    this.channel.close();
  }

  private async handle(request: HostRequest, answer: (args: Answer) => void): Promise<void> {
    const handler = this.handlers.get(request.func);
    if (!handler) {
      this.options.onUnhandled?.(request.func);
      return;
    }
    const args = await handler(request.args, request);
    if (args) answer(args);
  }

  private tell(event: string, args: readonly unknown[]): void {
    if (this.registered.has(event)) this.channel.post(event, args);
  }

  private context(): unknown {
    return hostContext(this.situation, this.sessionId);
  }

  private ownHandlers(): Readonly<Record<string, Handler>> {
    const { capabilities, onPhase } = this.options;
    const failed = ([reason, message]: readonly unknown[]) => {
      onPhase({ kind: 'failed', reason: text(reason), message: text(message) });
      return undefined;
    };
    return {
      initialize: () => {
        // A page that initialises is a new page: whatever the one before listened to is gone.
        this.registered.clear();
        onPhase({ kind: 'loading' });
        return initializeAnswer('content', this.situation.clientType, [appCapability, ...capabilities]);
      },
      getContext: () => [this.context()],
      registerHandler: ([name]) => {
        this.registered.add(text(name));
        return undefined;
      },
      readyToUnload: () => {
        this.unloaded?.();
        return undefined;
      },
      'appInitialization.appLoaded': () => {
        onPhase({ kind: 'loaded' });
        return undefined;
      },
      'appInitialization.success': () => {
        onPhase({ kind: 'ready' });
        return [undefined];
      },
      'appInitialization.failure': failed,
      'appInitialization.expectedFailure': failed,
    };
  }
}

/** With it `notifySuccess` waits for the answer given above. */
const appCapability: Capability = { supports: { app: { notifySuccessResponse: {} } }, handlers: {} };

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
