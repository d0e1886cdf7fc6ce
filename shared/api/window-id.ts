/** As much of `sessionStorage` as is needed. */
export interface WindowStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What the server accepts in the header `x-window`. */
const valid = /^[A-Za-z0-9]{16,32}$/;

/**
 * The id of this window, made at its first load and kept while the window lives, reloads included.
 * `app` keeps a window apart from one of another app that opened it and whose `sessionStorage` it
 * inherited (HTML, "clone a browsing context's storage"). Storage may be denied to a page in a frame, down to
 * its mere mention throwing, hence the function: then the id lasts until the next load.
 */
export function windowId(app: string, storage: () => WindowStorage): string {
  const key = `window.${app}`;
  try {
    const known = storage().getItem(key);
    if (known && valid.test(known)) return known;
  } catch {
    return freshId();
  }
  const fresh = freshId();
  try {
    storage().setItem(key, fresh);
  } catch {
    // A full or read-only storage costs the renewal after a reload, nothing else.
  }
  return fresh;
}

function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
