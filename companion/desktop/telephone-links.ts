/** `callto` is not on the browsers' list of schemes a page may ask for; with `web+` before it, it is. */
const schemes = ['tel', 'sip', 'web+callto'] as const;

type Handling = Partial<Pick<Navigator, 'registerProtocolHandler'>> & {
  readonly unregisterProtocolHandler?: (scheme: string, url: string) => void;
};

/** Asks the browser to open telephone links here (HTML, "Custom scheme handlers"). */
export class TelephoneLinks {
  private readonly url: string;

  constructor(
    private readonly browser: Handling,
    origin: string,
  ) {
    this.url = `${origin}/companion/?dial=%s`;
  }

  /** False: this browser does not let pages do so. */
  readonly possible = (): boolean => typeof this.browser.registerProtocolHandler === 'function';

  /** True when the browser has taken it, or asks the person now. At a click only. */
  readonly handle = (on: boolean): boolean => {
    try {
      for (const scheme of schemes) {
        if (on) this.browser.registerProtocolHandler?.(scheme, this.url);
        else this.browser.unregisterProtocolHandler?.(scheme, this.url);
      }
      return true;
    } catch {
      return false;
    }
  };
}
