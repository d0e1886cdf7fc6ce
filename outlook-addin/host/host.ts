import type { SignInWindow } from '../../shared/sign-in/sign-in-window';
import type { ThemeName } from '../../shared/ui/app-root/theme';
import type { ComposedAppointment, OutlookItem } from './outlook-item';

/** The views of the pane, by `?view=`. */
export const paneViews = ['people', 'rooms', 'join'] as const;
export type PaneView = (typeof paneViews)[number];

/** What a notification on the item can say; at most 150 characters, which is what Outlook takes. */
export interface ItemNotice {
  /** `progress` is gone with the next notice; `error` stands out. */
  readonly kind: 'progress' | 'info' | 'error';
  readonly text: string;
  /** A link beside the text that opens the pane; left out where Outlook has no such thing (before Mailbox 1.10). */
  readonly opens?: { readonly view: PaneView; readonly label: string } | undefined;
}

/** What surrounds the add-in: Outlook. Nothing here ever waits for ever. */
export interface OutlookHost {
  /** For a problem report: which Outlook, on what. */
  readonly description: string;
  /** BCP 47 tags, most wanted first. */
  readonly languages: readonly string[];
  /** Whose Outlook it is, in lower case: what is remembered here is remembered for this account. Not whose calendar. */
  readonly account: string;
  /** Never in Outlook: what `window.open` answers there says nothing. */
  readonly opensWindows: false;
  /** What Outlook vouches for its user with; absent in older ones. Rejects with AppError. */
  readonly authToken?: (() => Promise<string>) | undefined;
  /** Whether Outlook hands out tokens by nested app authentication. */
  readonly nestedAuth: boolean;
  /** Shows a page of our server in a dialog of Outlook's. */
  readonly signInWindow: SignInWindow;
  theme(): ThemeName;
  onTheme(listener: (theme: ThemeName) => void): () => void;
  /** Whether this Outlook has a requirement set: `supports('Mailbox', '1.8')`. */
  supports(set: string, version: string): boolean;
  /** The item beside which the pane stands; undefined: none, or one we have no part in. */
  item(): OutlookItem | undefined;
  /** The same, where it is an appointment being written. */
  composed(): ComposedAppointment | undefined;
  /** A pinned pane stays when its person turns to another item. */
  onItemChanged(listener: () => void): () => void;
  /** Writes a notice at the head of the item, in the place of the last. Rejects with AppError. */
  notify(notice: ItemNotice): Promise<void>;
  /** Opens the pane from a function. Rejects with `not-supported` in most Outlooks. */
  openPane(): Promise<void>;
  /** The view that a notice's link led to, if the pane was opened by one. Never rejects. */
  wantedView(): Promise<PaneView | undefined>;
  /** Opens a web page in the browser. Rejects with AppError where it is known not to have opened. */
  openLink(url: string): Promise<void>;
  /** Begins a letter to an address. Rejects with AppError. */
  writeMail(email: string): Promise<void>;
}
