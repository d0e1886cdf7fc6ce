/** As much of a window as is needed to direct it. */
export interface OpenedWindow {
  readonly location: { readonly href: string; replace(url: string): void };
  opener: unknown;
  close(): void;
  focus(): void;
}

export type WindowOpener = (url: string, name: string, features: string) => OpenedWindow | null;

/** Names the window, so that one page never opens two companions. */
const NAME = 'calling-companion';
const FEATURES = 'popup=yes,width=1040,height=720';

/** A window that has been opened and leads nowhere yet. */
export interface BlankWindow {
  /** Leads it to `url`; false when the person has closed it meanwhile. */
  direct(url: string): boolean;
  close(): void;
}

/**
 * Opens an empty window, or answers undefined when the browser forbids it, or when the name belongs
 * to a companion that is open already: directing that one anew would reload it and drop its calls.
 */
export function openBlank(open: WindowOpener): BlankWindow | undefined {
  const opened = open('', NAME, FEATURES);
  if (!opened) return undefined;
  if (!isBlank(opened)) {
    opened.focus();
    return undefined;
  }
  return {
    direct: (url) => {
      if (!isBlank(opened)) return false;
      opened.location.replace(url);
      opened.opener = null;
      return true;
    },
    close: () => {
      opened.close();
    },
  };
}

function isBlank(opened: OpenedWindow): boolean {
  try {
    return opened.location.href === 'about:blank';
  } catch {
    // Of another origin: it has been led somewhere.
    return false;
  }
}
