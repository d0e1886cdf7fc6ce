import type { WindowStorage } from '../../../shared/api/window-id';

const KEY = 'companion.instance';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The UUID this window registers with (RFC 5626 §4.1), kept while the window lives, reloads
 * included, so that a reload takes the place of its own registration and not a second one beside it.
 * Where storage is denied it lasts until the next load.
 */
export function instanceId(storage: () => WindowStorage): string {
  try {
    const known = storage().getItem(KEY);
    if (known && uuid.test(known)) return known;
  } catch {
    return crypto.randomUUID();
  }
  const fresh = crypto.randomUUID();
  try {
    storage().setItem(KEY, fresh);
  } catch {
    // Full or read-only: the old registration then simply expires.
  }
  return fresh;
}
