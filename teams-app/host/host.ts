import type { SignInWindow } from '../../shared/sign-in/sign-in-window';
import type { ThemeName } from '../../shared/ui/app-root/theme';

/** What surrounds the tab: Teams, or nothing but a browser. Nothing here ever waits for ever. */
export interface Host {
  readonly kind: 'teams' | 'web';
  /** For a problem report: which host on which kind of device. */
  readonly description: string;
  /** Whether `window.open` opens a window that this page can reach; on the desktop Teams sends it elsewhere. */
  readonly opensWindows: boolean;
  /** BCP 47 tags, most wanted first. */
  readonly languages: readonly string[];
  theme(): ThemeName;
  /** Calls back when the person chooses another appearance. */
  onTheme(listener: (theme: ThemeName) => void): () => void;
  /**
   * What the host vouches for its user with. Absent where there is no such thing; rejects with
   * AppError when it refuses or does not answer.
   */
  readonly authToken?: (() => Promise<string>) | undefined;
  /** Whether the host hands out tokens through the bridge of nested app authentication, which is then in the page. */
  readonly nestedAuth: boolean;
  /** Shows a page of our server in a window of the host's. Absent: the page opens one itself. */
  readonly signInWindow?: SignInWindow | undefined;
  /** Opens an address outside the tab. Rejects with AppError when the host does not. */
  openLink(url: string): Promise<void>;
  /** Opens a chat with the person of this e-mail address. Rejects with AppError. */
  openChat(email: string): Promise<void>;
  /** Takes the host's own waiting picture away: the tab has something to show. */
  ready(): void;
  /** Where a deep link led inside the tab (`subPageId`), when it was loaded. */
  readonly subPage?: string | undefined;
  /**
   * The person presses the host's back button. The answer says whether that meant something inside
   * the tab; false leaves it to the host, which goes back by itself. One listener at a time.
   */
  onBack(listener: () => boolean): () => void;
  /** Before the tab is put to sleep, and when it wakes up. */
  onSuspend(listener: () => void): () => void;
  onResume(listener: () => void): () => void;
}

/** Microsoft's own address of a chat with somebody, for hosts without the chat capability. */
export function chatLink(email: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`;
}
