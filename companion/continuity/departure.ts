/** A navigation as `pageswap` and the Navigation API describe it; browsers lack one or the other. */
interface Swap {
  readonly activation?: {
    readonly navigationType?: string;
    readonly entry?: { readonly url?: string | null };
  } | null;
}
interface Navigate {
  readonly navigationType?: string;
}

export interface DepartureOptions {
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** The browser's Navigation API, where there is one. */
  readonly navigation?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
  /** The path of this page: who comes to it again finds the conversations. */
  readonly path: string;
  /** The page is going. `returns`: it is being loaded anew, so its conversations shall go on. */
  readonly onLeave: (returns: boolean) => void;
}

/**
 * Tells a reload from a close. `pageswap` says what follows for every way of reloading; the
 * Navigation API knows only those the page asks for itself. Where neither says anything the page
 * counts as closed: somebody cut off by a reload can be called again, somebody left in silence waits.
 */
export function watchDeparture({ page, navigation, path, onLeave }: DepartureOptions): () => void {
  let returns = false;
  const onSwap = (event: Event): void => {
    const { activation } = event as Event & Swap;
    returns = activation?.navigationType === 'reload' || pathOf(activation?.entry?.url) === path;
  };
  const onNavigate = (event: Event): void => {
    returns = (event as Event & Navigate).navigationType === 'reload';
  };
  const onHide = (): void => {
    onLeave(returns);
  };
  page.addEventListener('pageswap', onSwap);
  navigation?.addEventListener('navigate', onNavigate);
  page.addEventListener('pagehide', onHide);
  return () => {
    page.removeEventListener('pageswap', onSwap);
    navigation?.removeEventListener('navigate', onNavigate);
    page.removeEventListener('pagehide', onHide);
  };
}

function pathOf(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).pathname : undefined;
}
