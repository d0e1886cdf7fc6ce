import type { PopupState } from '../../../../browser-extension/messages/message';

type Area = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** As much of the browser as the extension's parts use, with storages that can be looked into. */
export class FakeChrome {
  readonly areas: Record<'local' | 'session' | 'managed', Area> = { local: {}, session: {}, managed: {} };
  readonly told: unknown[] = [];
  readonly toasts: { readonly tabId: number; readonly message: unknown }[] = [];
  readonly windows: string[] = [];
  optionsOpened = 0;
  badge = '';
  /** The popup's connection with the worker; the test is the worker. */
  readonly port = {
    posted: [] as unknown[],
    deliver: (_state: PopupState): void => undefined,
  };
  private readonly listeners = new Set<Listener>();

  /** Puts itself in the place of the global `chrome`. */
  install(): this {
    Object.assign(globalThis, { chrome: this.api });
    return this;
  }

  private area(name: 'local' | 'session' | 'managed') {
    const area = this.areas[name];
    const tell = (key: string): void => {
      for (const hear of this.listeners) hear({ [key]: { newValue: area[key] } }, name);
    };
    return {
      get: (key: string) => Promise.resolve(key in area ? { [key]: area[key] } : {}),
      set: (values: Area) => {
        Object.assign(area, JSON.parse(JSON.stringify(values)));
        Object.keys(values).forEach(tell);
        return Promise.resolve();
      },
      remove: (key: string) => {
        Reflect.deleteProperty(area, key);
        tell(key);
        return Promise.resolve();
      },
    };
  }

  private readonly api = {
    i18n: {
      getMessage: (name: string, values: readonly string[]) => [name, ...values].join(' '),
      getUILanguage: () => 'en',
    },
    storage: {
      local: this.area('local'),
      session: this.area('session'),
      managed: this.area('managed'),
      onChanged: {
        addListener: (listener: Listener) => this.listeners.add(listener),
        removeListener: (listener: Listener) => this.listeners.delete(listener),
      },
    },
    runtime: {
      id: 'us',
      getManifest: () => ({ host_permissions: ['https://calls.example.com/*'] }),
      sendMessage: (message: unknown) => {
        this.told.push(message);
        return Promise.resolve();
      },
      connect: () => ({
        postMessage: (message: unknown) => this.port.posted.push(message),
        disconnect: () => undefined,
        onMessage: {
          addListener: (listener: (state: PopupState) => void) => {
            this.port.deliver = listener;
          },
        },
        onDisconnect: { addListener: () => undefined },
      }),
      openOptionsPage: () => {
        this.optionsOpened += 1;
        return Promise.resolve();
      },
    },
    tabs: {
      sendMessage: (tabId: number, message: unknown) => {
        this.toasts.push({ tabId, message });
        return Promise.resolve();
      },
    },
    windows: {
      create: ({ url }: { url: string }) => {
        this.windows.push(url);
        return Promise.resolve();
      },
    },
    action: {
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeText: ({ text }: { text: string }) => {
        this.badge = text;
        return Promise.resolve();
      },
    },
  };
}
