import type { Ticket } from '../api/ticket-schema';
import type { Logger } from '../diagnostics/logger';
import type { Command } from '../endpoint/command';
import type { CompanionOpener } from '../endpoint/hub/companion-opener';
import { errorCodeOf } from '../errors/app-error';
import { openBlank, type WindowOpener } from './blank-window';

/** Named, so that one page never opens two companions. */
const WINDOW = { name: 'calling-companion', features: 'popup=yes,width=1040,height=720' };

/** A link a person can follow when the page may not open the companion itself. */
export interface CompanionOffer {
  readonly url: string;
  /** A call waits for it. */
  readonly waiting: boolean;
}

/** What surrounds the page that opens it. */
export interface OpeningHost {
  /** Whether `window.open` opens a window that this page can reach. */
  readonly opensWindows: boolean;
  /** Opens an address outside the page. Rejects with AppError when the host does not. */
  openLink(url: string): Promise<void>;
}

export interface WindowCompanionOpenerOptions {
  readonly createTicket: (command?: Command) => Promise<Ticket>;
  readonly host: OpeningHost;
  /** `window.open` of the page. */
  readonly openWindow: WindowOpener;
  /** The page's own address, which a ticket's may be relative to. */
  readonly base: string;
  readonly log: Logger;
}

/**
 * Opens the companion in a window of its own, with a one-time ticket. A browser lets a window open
 * only on a click, and only for a few seconds after it: so an empty one is opened at once and
 * directed when the ticket is there. Where that is not allowed, a link is offered instead, and the
 * command waits for it as long as its ticket lives.
 */
export class WindowCompanionOpener implements CompanionOpener {
  private current: CompanionOffer | undefined;
  private expiry: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: WindowCompanionOpenerOptions) {}

  /** The link to show, while there is one. */
  offer(): CompanionOffer | undefined {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the link away: it was followed, or a companion is there. */
  withdraw(): void {
    clearTimeout(this.expiry);
    this.show(undefined);
  }

  /**
   * Call in the same tick as the click. Without a command the companion is only opened.
   * Rejects with AppError when there is no ticket to be had.
   */
  async open(command?: Command): Promise<void> {
    const { createTicket, host, openWindow, log } = this.options;
    this.withdraw();
    const blank = host.opensWindows ? openBlank(openWindow, WINDOW) : undefined;
    let ticket: Ticket;
    try {
      ticket = await createTicket(command);
    } catch (error) {
      blank?.close();
      throw error;
    }
    const url = new URL(ticket.url, this.options.base).href;
    if (blank?.direct(url)) return;
    if (!host.opensWindows) {
      try {
        await host.openLink(url);
        return;
      } catch (error) {
        log.warn('the host did not open the companion', { code: errorCodeOf(error) });
      }
    }
    this.show({ url, waiting: command !== undefined });
    this.expiry = setTimeout(() => {
      this.withdraw();
    }, ticket.expiresIn * 1000);
  }

  close(): void {
    this.withdraw();
    this.listeners.clear();
  }

  private show(offer: CompanionOffer | undefined): void {
    if (this.current === offer) return;
    this.current = offer;
    for (const listener of this.listeners) listener();
  }
}
