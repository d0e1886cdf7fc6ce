import type { NetworkPlaces } from '../../diagnostics/checks/browser-checks';

/** Whether the browser keeps what this page writes; storage may be denied down to its mere mention throwing. */
export function keepsStorage(): boolean {
  try {
    const key = 'diagnostics.probe';
    localStorage.setItem(key, key);
    const kept = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

/** Where this page, the page around it and the server are, and whether the browser lets them meet. */
export async function networkPlaces(): Promise<NetworkPlaces> {
  const server = location.hostname;
  return { top: topHost() ?? server, server, permission: await localNetworkPermission() };
}

/** The outermost page, where the browser tells; Firefox tells only who links here. */
function topHost(): string | undefined {
  if (window.top === window) return undefined;
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList };
  const around = ancestorOrigins ? ancestorOrigins[ancestorOrigins.length - 1] : document.referrer;
  return around && URL.canParse(around) ? new URL(around).hostname : undefined;
}

async function localNetworkPermission(): Promise<PermissionState | undefined> {
  try {
    // A name younger than the types.
    const name = 'local-network-access' as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return undefined;
  }
}

/** Opens a small window and closes it again: whether one came. Only within a click. */
export function opensWindow(open: () => Window | null): boolean {
  try {
    const opened = open();
    if (!opened) return false;
    opened.close();
    return true;
  } catch {
    return false;
  }
}
