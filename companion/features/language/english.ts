import { callsEn } from '../../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../../shared/i18n/catalogues/common/en';
import { companionEn } from '../../../shared/i18n/catalogues/companion/en';
import { contactsEn } from '../../../shared/i18n/catalogues/contacts/en';
import { devicesEn } from '../../../shared/i18n/catalogues/devices/en';
import { dialingEn } from '../../../shared/i18n/catalogues/dialing/en';
import { dialpadEn } from '../../../shared/i18n/catalogues/dialpad/en';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { settingsEn } from '../../../shared/i18n/catalogues/settings/en';
import { signInEn } from '../../../shared/i18n/catalogues/sign-in/en';

/** The texts this window uses, in English. */
export const english = {
  ...callsEn,
  ...commonEn,
  ...companionEn,
  ...contactsEn,
  ...devicesEn,
  ...dialingEn,
  ...dialpadEn,
  ...errorsEn,
  ...settingsEn,
  ...signInEn,
  // The problem report's words.
};
