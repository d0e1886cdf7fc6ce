/** As much of a window as is needed to direct it. */
export interface OpenedWindow {
  readonly location: { readonly href: string; replace(url: string): void };
  opener: unknown;
  close(): void;
  focus(): void;
}

/** `window.open` of a page. */
export type WindowOpener = (url: string, name: string, features: string) => OpenedWindow | null;

export interface BlankWindowOptions {
  /** A page that is open under this name already is left as it is; `_blank`: always another window. */
  readonly name: string;
  readonly features: string;
}

/** A window that has been opened and leads nowhere yet. */
export interface BlankWindow {
  /** Leads it to `url`; false when the person has closed it meanwhile. */
  direct(url: string): boolean;
  close(): void;
}

/**
 * Opens an empty window: a browser lets one open only on a click, and the address may take longer to
 * be known. Undefined when the browser forbids it, or when the name belongs to a page that is open
 * already: directing that one anew would reload it, and a companion would drop its calls.
 */
export function openBlank(
  open: WindowOpener,
  { name, features }: BlankWindowOptions,
): BlankWindow | undefined {
  const opened = open('', name, features);
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
