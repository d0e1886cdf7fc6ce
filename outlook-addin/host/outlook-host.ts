import { AppError } from '../../shared/errors/app-error';
import { Listeners } from '../../shared/host/listeners';
import { within } from '../../shared/host/within';
import { askOffice, QUESTION_MS } from './ask-office';
import { ComposedItem } from './composed-item';
import { dialogWindow } from './dialog-window';
import { paneViews, type OutlookHost, type PaneView } from './host';
import { itemOf } from './item-of';
import { writeNotice } from './item-notices';
import type { OfficeItem } from './office-item';
import { OutlookTheme } from './outlook-theme';
import { writeMail } from './write-mail';

/** office.js fetches the rest of itself and speaks to Outlook before it is ready. ms. */
const READY_MS = 10_000;
/** Longer: Outlook may have to ask its own server. ms. */
const TOKEN_MS = 8000;
/** The pane shows nothing until then; after it, the view that fits the item. ms. */
const CONTEXT_MS = 1000;
/** The pane's button where an appointment is written: manifest/outlook/add-in.ts. */
const PANE_BUTTON = 'callPeopleOrganizer';

/**
 * Outlook, once office.js is ready. Rejects with AppError: `unavailable` where there is no Outlook round
 * this page, `timeout` where it does not answer.
 */
export async function outlookHost(page: Window): Promise<OutlookHost> {
  if (!('Office' in page)) throw new AppError('unavailable', 'office.js is not in this page');
  const { host, platform } = await within(READY_MS, 'ready', () => Office.onReady());
  if (String(host) !== 'Outlook') throw new AppError('unavailable', 'this page is not in Outlook');
  const { context } = Office;
  const { mailbox } = context;
  const supports = (set: string, version: string): boolean =>
    context.requirements.isSetSupported(set, version);
  const theme = new OutlookTheme(page, backgroundOf(context));
  const changed = new Listeners();
  // One of an old host throws, or answers that it failed: then the pane keeps the item it began with.
  listen(() => {
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
      changed.tell();
    });
  });
  if (supports('Mailbox', '1.14')) {
    listen(() => {
      // The event has the new colours; the context of some versions has none at all.
      mailbox.addHandlerAsync(
        Office.EventType.OfficeThemeChanged,
        (event: Partial<Office.OfficeThemeChangedEventArgs>) => {
          theme.paint(backgroundOf(event) ?? backgroundOf(context));
        },
      );
    });
  }
  const office = (): OfficeItem | undefined => mailbox.item as OfficeItem | undefined;
  const item: OutlookHost['item'] = () => itemOf(office());
  return {
    description: `Outlook ${mailbox.diagnostics.hostVersion} on ${String(platform)}`,
    languages: [context.displayLanguage],
    account: mailbox.userProfile.emailAddress.toLowerCase(),
    opensWindows: false,
    authToken: supports('IdentityAPI', '1.3')
      ? () => within(TOKEN_MS, 'token', () => Office.auth.getAccessToken({ allowSignInPrompt: false }))
      : undefined,
    nestedAuth: supports('NestedAppAuth', '1.1'),
    signInWindow: dialogWindow(context.ui),
    theme: () => theme.now(),
    onTheme: (listener) => theme.onChange(listener),
    supports,
    item,
    composed: () => {
      const here = item();
      return here instanceof ComposedItem ? here : undefined;
    },
    onItemChanged: (listener) => changed.add(listener),
    notify: (notice) => {
      const here = office();
      if (!here) return Promise.reject(new AppError('unavailable', 'no item to write a notice on'));
      const links = supports('Mailbox', '1.10') && typeof here.subject === 'object';
      return writeNotice(here, notice, { links, paneButton: PANE_BUTTON });
    },
    openPane: () =>
      supports('SharedRuntime', '1.1')
        ? within(QUESTION_MS, 'pane', () => Office.addin.showAsTaskpane())
        : Promise.reject(new AppError('not-supported', 'Outlook lacks: pane from a function')),
    wantedView: () => wantedView(office()),
    openLink: (url) =>
      within(QUESTION_MS, 'open a page', () => {
        if (supports('OpenBrowserWindowApi', '1.1')) context.ui.openBrowserWindow(url);
        // What it answers says nothing: on the web office.js has Outlook open the window.
        else page.open(url, '_blank', 'noopener');
        return Promise.resolve();
      }),
    writeMail: (email) => writeMail(mailbox, page, email),
  };
}

function listen(register: () => void): void {
  try {
    register();
  } catch {
    // As above: works without.
  }
}

/** Absent in older hosts, whatever its type says. */
function backgroundOf({
  officeTheme,
}: {
  readonly officeTheme?: Office.OfficeTheme | undefined;
}): string | undefined {
  return officeTheme?.bodyBackgroundColor;
}

async function wantedView(item: OfficeItem | undefined): Promise<PaneView | undefined> {
  if (!item?.getInitializationContextAsync) return undefined;
  try {
    const context = await askOffice<unknown>(
      'context',
      (answer) => {
        item.getInitializationContextAsync?.(answer);
      },
      CONTEXT_MS,
    );
    const said: unknown = typeof context === 'string' ? JSON.parse(context) : context;
    const view = said && typeof said === 'object' && 'view' in said ? said.view : undefined;
    return paneViews.find((one) => one === view);
  } catch {
    // Opened by a button, not by a notice.
    return undefined;
  }
}
