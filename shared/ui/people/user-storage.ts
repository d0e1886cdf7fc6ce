import type { Memory } from '../../sign-in/remembered';

const PREFIX = 'teams.user.';

/** Where favourites were kept before the server had them. */
export const KEPT_FAVOURITES = 'favourites';

/**
 * What the tab, or the pane in Outlook, keeps for one user beyond a reload, by a name. In a frame storage
 * may be denied, down to its mere mention throwing, hence the function; then it lasts as long as the page.
 */
export class UserStorage {
  private readonly held = new Map<string, unknown>();

  constructor(
    private readonly memory: () => Memory,
    private readonly userId: string,
  ) {}

  /** What was put there, unchecked; undefined when there is nothing. */
  get(name: string): unknown {
    if (this.held.has(name)) return this.held.get(name);
    try {
      return JSON.parse(this.memory().getItem(this.key(name)) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  put(name: string, value: unknown): void {
    this.held.set(name, value);
    try {
      this.memory().setItem(this.key(name), JSON.stringify(value));
    } catch {
      // Full or forbidden: kept for this page alone.
    }
  }

  forget(name: string): void {
    this.held.delete(name);
    try {
      this.memory().removeItem(this.key(name));
    } catch {
      // There was nothing to forget.
    }
  }

  private key(name: string): string {
    return `${PREFIX}${this.userId}.${name}`;
  }
}
