import { callsEn } from './catalogues/calls/en';
import { callsFr } from './catalogues/calls/fr';
import { commonEn } from './catalogues/common/en';
import { commonFr } from './catalogues/common/fr';
import { companionEn } from './catalogues/companion/en';
import { companionFr } from './catalogues/companion/fr';
import { contactsEn } from './catalogues/contacts/en';
import { contactsFr } from './catalogues/contacts/fr';
import { devicesEn } from './catalogues/devices/en';
import { devicesFr } from './catalogues/devices/fr';
import { dialingEn } from './catalogues/dialing/en';
import { dialingFr } from './catalogues/dialing/fr';
import { dialpadEn } from './catalogues/dialpad/en';
import { dialpadFr } from './catalogues/dialpad/fr';
import { errorsEn } from './catalogues/errors/en';
import { errorsFr } from './catalogues/errors/fr';
import { previewEn } from './catalogues/preview/en';
import { previewFr } from './catalogues/preview/fr';
import { settingsEn } from './catalogues/settings/en';
import { settingsFr } from './catalogues/settings/fr';
import { signInEn } from './catalogues/sign-in/en';
import { signInFr } from './catalogues/sign-in/fr';
import { teamsEn } from './catalogues/teams/en';
import { teamsFr } from './catalogues/teams/fr';
import type { Locale } from './locale';

const english = {
  ...commonEn,
  ...errorsEn,
  ...callsEn,
  ...devicesEn,
  ...dialingEn,
  ...contactsEn,
  ...dialpadEn,
  ...settingsEn,
  ...signInEn,
  ...teamsEn,
  ...companionEn,
  ...previewEn,
} as const;

/** Every text of the suite by its flat key, e.g. `call.end.busy`. */
export type MessageKey = keyof typeof english;

const french: Record<MessageKey, string> = {
  ...commonFr,
  ...errorsFr,
  ...callsFr,
  ...devicesFr,
  ...dialingFr,
  ...contactsFr,
  ...dialpadFr,
  ...settingsFr,
  ...signInFr,
  ...teamsFr,
  ...companionFr,
  ...previewFr,
};

/** ICU messages in each language. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  fr: french,
};

export { locales, pickLocale, type Locale } from './locale';
