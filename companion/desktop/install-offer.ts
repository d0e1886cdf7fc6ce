/** https://wicg.github.io/manifest-incubations/#installation-prompts, Chromium only. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Whether the browser would install the companion now. It asks its own question; we only lead to it. */
export class InstallOffer {
  private prompt: InstallPrompt | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param page listened to from the start: the browser offers once, soon after the page has loaded */
  constructor(page: EventTarget) {
    page.addEventListener('beforeinstallprompt', (event) => {
      // The browser's own banner would cover the calls.
      event.preventDefault();
      this.set(event as InstallPrompt);
    });
    page.addEventListener('appinstalled', () => {
      this.set(undefined);
    });
  }

  readonly snapshot = (): boolean => this.prompt !== undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the person, at their click; an offer is good for one question. */
  readonly install = async (): Promise<void> => {
    const { prompt } = this;
    this.set(undefined);
    await prompt?.prompt();
  };

  private set(prompt: InstallPrompt | undefined): void {
    this.prompt = prompt;
    for (const listener of [...this.listeners]) listener();
  }
}
