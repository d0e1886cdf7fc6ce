import type { personalEn } from './catalogues/personal/en';

type PersonalTexts = Readonly<Record<keyof typeof personalEn, string>>;

/** The words of one's own contacts in a language, for a page that fetches them with what is done to contacts. */
export async function loadPersonalTexts(locale: string): Promise<PersonalTexts> {
  return locale === 'fr'
    ? (await import('./catalogues/personal/fr')).personalFr
    : (await import('./catalogues/personal/en')).personalEn;
}
