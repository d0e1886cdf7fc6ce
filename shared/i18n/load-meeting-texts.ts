import type { meetingsEn } from './catalogues/meetings/en';

type MeetingTexts = Readonly<Record<keyof typeof meetingsEn, string>>;

/** The words of the meetings in a language, for a page that fetches them with its list of meetings. */
export async function loadMeetingTexts(locale: string): Promise<MeetingTexts> {
  return locale === 'fr'
    ? (await import('./catalogues/meetings/fr')).meetingsFr
    : (await import('./catalogues/meetings/en')).meetingsEn;
}
