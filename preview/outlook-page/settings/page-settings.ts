import { readFaults, writeFaults, type Fault } from '../../outlook-host/faults';
import { newestMailbox, readMailboxVersion, type MailboxVersion } from '../../outlook-host/requirement-sets';
import { themes, type TeamsTheme } from '../../teams-host/host-context';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What can be chosen about the simulated Outlook. It lives in the address, so that a reload keeps it. */
export interface PageSettings {
  readonly theme: TeamsTheme;
  readonly language: Language;
  readonly mailbox: MailboxVersion;
  readonly faults: readonly Fault[];
}

/** Reads the address's query; what is missing or unknown takes the browser's language and the defaults. */
export function readPageSettings(query: URLSearchParams, browserLanguage: string): PageSettings {
  const language = browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    theme: themes.find((one) => one === query.get('theme')) ?? 'default',
    language: languages.find((one) => one === query.get('lang')) ?? language,
    mailbox: readMailboxVersion(query.get('mailbox')) ?? newestMailbox,
    faults: readFaults(query.get('fault')),
  };
}

/** The query with these settings in it; the rest of it as it was. */
export function writePageSettings(query: URLSearchParams, settings: PageSettings): URLSearchParams {
  const written = new URLSearchParams(query);
  written.set('theme', settings.theme);
  written.set('lang', settings.language);
  if (settings.mailbox === newestMailbox) written.delete('mailbox');
  else written.set('mailbox', `1.${String(settings.mailbox)}`);
  if (settings.faults.length === 0) written.delete('fault');
  else written.set('fault', writeFaults(settings.faults));
  return written;
}

/** How Outlook names the language of its user. */
export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
