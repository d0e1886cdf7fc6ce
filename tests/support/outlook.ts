import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Browser } from './browser';
import type { Person } from './people';

/** Where Outlook is; resolved to the suite under test, whose preview stands in for it. */
export const OUTLOOK_ORIGIN = 'https://outlook.office.com';

/** How long Outlook, or a page of the add-in in it, may take to load, in ms. */
const LOAD_MS = 30_000;

/** Somebody's Outlook on the web. Its words are English unless the address says otherwise. */
export class Outlook {
  constructor(readonly page: Page) {}

  /** `query`: theme, lang, mailbox and fault of the simulated Outlook, e.g. `mailbox=1.3&fault=body:fails`. */
  static async open({ context }: Browser, { userName }: Person, query = ''): Promise<Outlook> {
    const page = await context.newPage();
    await page.goto(`${OUTLOOK_ORIGIN}/preview/outlook.html?user=${userName}&${query}`);
    const outlook = new Outlook(page);
    await outlook.list.getByRole('button').first().waitFor({ timeout: LOAD_MS });
    return outlook;
  }

  get list(): Locator {
    return this.page.getByRole('navigation', { name: /^(Inbox|Calendar|Boîte de réception|Calendrier)$/ });
  }

  /** The open item with its buttons. */
  get item(): Locator {
    return this.page.getByRole('region', { name: /^(Open item|Élément ouvert)$/ });
  }

  /** The page in the add-in's pane. */
  get pane(): FrameLocator {
    return this.page.getByRole('complementary').frameLocator('iframe');
  }

  async openMessage(subject: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Mail|Courrier)$/ }).click();
    await this.list.getByRole('button').filter({ hasText: subject }).first().click();
    await this.item.getByRole('heading', { name: subject }).waitFor();
  }

  /** Opens a meeting of this week; in several calendars or on several dates, the first. */
  async openAppointment(subject: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Calendar|Calendrier)$/ }).click();
    await this.list.getByRole('button').filter({ hasText: subject }).first().click();
    await this.item.waitFor();
  }

  async newAppointment(button = 'New event'): Promise<void> {
    await this.page.getByRole('button', { name: /^(Calendar|Calendrier)$/ }).click();
    await this.list.getByRole('button', { name: button, exact: true }).click();
    await this.item.waitFor();
  }

  /** Presses a button of the add-in. */
  async press(label: string): Promise<void> {
    await this.item.getByRole('button', { name: label, exact: true }).click();
  }

  /** Presses a button whose function runs, and waits until Outlook no longer waits for it. */
  async run(label: string): Promise<void> {
    await this.press(label);
    await this.item.getByText(/^(Working on your request|Traitement de votre demande)/).waitFor({
      state: 'detached',
      timeout: LOAD_MS,
    });
  }

  /** The body as the host has it now: HTML, or the text of a plain one. */
  async body(): Promise<string> {
    const body = this.item.getByRole('textbox', { name: /^(Body|Texte)$/ });
    if ((await body.count()) === 0) {
      return this.item.getByRole('region', { name: /^(Body|Texte)$/ }).innerHTML();
    }
    return body.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value : element.innerHTML,
    );
  }

  /** The places of a composed appointment as the host has them now, in one line. */
  async location(): Promise<string> {
    const field = this.item.getByRole('group', { name: /^(Location|Lieu)$/ });
    return (await field.getByRole('listitem').allInnerTexts()).join('; ');
  }

  /** Saves a composed appointment and opens it again, as one does who comes back to it. */
  async saveAndReopen(subject: string): Promise<void> {
    await this.item.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click();
    await this.item.getByRole('button', { name: /^(Close|Fermer)$/ }).click();
    await this.openAppointment(subject);
  }
}
