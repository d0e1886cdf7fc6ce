import { callsEn } from '../../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../../shared/i18n/catalogues/common/en';
import { companionEn } from '../../../shared/i18n/catalogues/companion/en';
import { contactsEn } from '../../../shared/i18n/catalogues/contacts/en';
import { desktopEn } from '../../../shared/i18n/catalogues/desktop/en';
import { dialingEn } from '../../../shared/i18n/catalogues/dialing/en';
import { dialpadEn } from '../../../shared/i18n/catalogues/dialpad/en';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { keyboardEn } from '../../../shared/i18n/catalogues/keyboard/en';
import { narratorEn } from '../../../shared/i18n/catalogues/narrator/en';
import { settingsEn } from '../../../shared/i18n/catalogues/settings/en';
import { shortcutsEn } from '../../../shared/i18n/catalogues/shortcuts/en';
import { signInEn } from '../../../shared/i18n/catalogues/sign-in/en';

/** The texts this window uses, in English. */
export const english = {
  ...callsEn,
  ...commonEn,
  ...companionEn,
  ...contactsEn,
  ...desktopEn,
  ...dialingEn,
  ...dialpadEn,
  ...errorsEn,
  ...keyboardEn,
  ...narratorEn,
  ...settingsEn,
  ...shortcutsEn,
  ...signInEn,
  // The problem report's words.
};
