import type { Logger } from '../../shared/diagnostics/logger';
import { dialPlanOf } from '../../shared/dialing/dialling-settings';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { FoundInText, PopupState, ToWorker } from '../messages/message';
import { pageSettings, type PageSettings } from '../parts/page-settings';
import { managedExclusions, preferences, serverChoice } from '../parts/preferences';
import { Account } from './account';
import { askEmergency, takeEmergencyQuestion } from './emergency-questions';
import { diallingOf, environment, GOOD_FOR_MS, type Dialling } from './environment';
import { findInTexts } from './find-in-texts';
import { dialTarget, placeCall, type CallDesk, type Outcome } from './place-call';
import { popupState } from './popup-desk';
import { say } from './say';

/** Everything the worker does. It holds nothing that its end would lose: what lasts is in the storages. */
export class Extension {
  private opened: Promise<Account> | undefined;
  private plan: Promise<Dialling | undefined> | undefined;

  constructor(private readonly log: Logger) {}

  /** Answers a part of the extension. `page`: it is one of ours, and no content script. */
  async hear(message: ToWorker, from: { readonly page: boolean; readonly tabId?: number | undefined }) {
    switch (message.type) {
      case 'find':
        return this.find(message.texts);
      case 'call':
        return this.call(message.text, from.tabId);
      case 'confirm-emergency':
        return from.page ? this.confirmEmergency(message.id) : undefined;
      case 'paired':
        return from.page ? (await this.account()).adopt(message.session) : undefined;
      case 'sign-out':
        return from.page ? (await this.account()).signOut() : undefined;
    }
  }

  /** Calls what stands in a text, and tells the person on the tab. Never rejects. */
  async call(text: unknown, tabId: number | undefined): Promise<void> {
    if (typeof text !== 'string') return;
    const outcome = await this.tried(() => placeCall(text, this.desk(tabId)));
    await say(outcome, tabId);
    if (outcome.kind === 'signed-out') await chrome.runtime.openOptionsPage();
    void this.look();
  }

  /** Writes what content scripts go by, wherever that comes from. */
  async publish(): Promise<void> {
    this.plan = undefined;
    const [known, chosen, managed, server, before] = await Promise.all([
      environment.get(),
      preferences.get(),
      managedExclusions.get(),
      serverChoice(),
      pageSettings.get(),
    ]);
    const next: PageSettings = {
      active: known !== undefined && !diallingOf(known.settings, undefined).disabled,
      // Pages of the suite have buttons of their own.
      excluded: [...new Set([new URL(server.origin).hostname, ...managed, ...chosen.excluded])],
      telLinks: chosen.telLinks,
    };
    if (JSON.stringify(next) !== JSON.stringify(before)) await pageSettings.set(next);
  }

  /** Another server: whoever was signed in at the one before is not at this. Never rejects. */
  async serverChanged(): Promise<void> {
    const { origin } = await serverChoice();
    const account = await this.account();
    if (account.origin === origin) return;
    await account.signOut();
    account.close();
    this.opened = undefined;
  }

  /** Asks the server how things stand, when that was long ago. Never rejects. */
  async look(now = Date.now()): Promise<void> {
    const known = await environment.get();
    if (!known || now - known.asked < GOOD_FOR_MS) return;
    await this.tried(async () => {
      await (await this.account()).learn();
      return { kind: 'asking' };
    });
  }

  /** The connection of an open popup: what it shows, until `release`. */
  async forPopup(show: (state: PopupState) => void): Promise<{ endpoint?: Endpoint; release: () => void }> {
    const known = await environment.get();
    const disabled = known !== undefined && diallingOf(known.settings, undefined).disabled;
    if (!known || disabled) {
      show(popupState(undefined, { user: known?.user, disabled }));
      return { release: () => undefined };
    }
    const account = await this.account();
    const who = await account.who().catch(() => undefined);
    if (!who) {
      // Signed out elsewhere, or the server is not there.
      const user = (await environment.get())?.user;
      show({ ...popupState(undefined, { user, disabled }), availability: 'offline' });
      return { release: () => undefined };
    }
    const { endpoint, release } = account.switchboard.hold();
    const update = (): void => {
      show(popupState(endpoint, { user: known.user, disabled }));
    };
    const stop = endpoint.subscribe(update);
    update();
    void this.look();
    return {
      endpoint,
      release: () => {
        stop();
        release();
      },
    };
  }

  private async find(texts: unknown): Promise<readonly (readonly FoundInText[])[]> {
    // Pages are what wakes a worker most often: so it learns in time what an administrator has changed.
    void this.look();
    const dialling = await this.dialling();
    return dialling && !dialling.disabled ? findInTexts(texts, dialPlanOf(dialling)) : [];
  }

  private async confirmEmergency(id: unknown): Promise<void> {
    const question = await takeEmergencyQuestion(id);
    if (!question) return;
    const { target, tabId } = question;
    await say(await this.tried(() => dialTarget(target, this.desk(tabId), '', true)), tabId);
  }

  private desk(tabId: number | undefined): CallDesk {
    return {
      dialling: () => this.dialling(),
      ask: (question) => askEmergency(question, tabId),
      execute: async (command) => {
        const account = await this.account();
        if (!(await account.who())) return { id: command.id, ok: false, code: 'signed-out' };
        return account.switchboard.use((endpoint) => endpoint.execute(command));
      },
    };
  }

  /** Kept while the worker lives: a page asks for it with every batch of texts. */
  private dialling(): Promise<Dialling | undefined> {
    this.plan ??= Promise.all([environment.get(), preferences.get()]).then(
      ([known, { country }]) => known && diallingOf(known.settings, country),
    );
    return this.plan;
  }

  private account(): Promise<Account> {
    this.opened ??= serverChoice().then(({ origin }) => new Account(origin, this.log));
    return this.opened;
  }

  private async tried(work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      const code = errorCodeOf(error);
      this.log.warn('the server was not reached, or refused', { code });
      return { kind: 'failed', code };
    }
  }
}
