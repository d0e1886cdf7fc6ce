import { callCareEn } from '../../../shared/i18n/catalogues/call-care/en';
import { callSettingsEn } from '../../../shared/i18n/catalogues/call-settings/en';
import { callLogEn } from '../../../shared/i18n/catalogues/call-log/en';
import { callsEn } from '../../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../../shared/i18n/catalogues/common/en';
import { companionEn } from '../../../shared/i18n/catalogues/companion/en';
import { contactsEn } from '../../../shared/i18n/catalogues/contacts/en';
import { desktopEn } from '../../../shared/i18n/catalogues/desktop/en';
import { devicesEn } from '../../../shared/i18n/catalogues/devices/en';
import { diagnosticsEn } from '../../../shared/i18n/catalogues/diagnostics/en';
import { dialingEn } from '../../../shared/i18n/catalogues/dialing/en';
import { diallingEn } from '../../../shared/i18n/catalogues/dialling/en';
import { dialpadEn } from '../../../shared/i18n/catalogues/dialpad/en';
import { emergencyEn } from '../../../shared/i18n/catalogues/emergency/en';
import { errorsEn } from '../../../shared/i18n/catalogues/errors/en';
import { peopleEn } from '../../../shared/i18n/catalogues/people/en';
import { pairingEn } from '../../../shared/i18n/catalogues/pairing/en';
import { picturesEn } from '../../../shared/i18n/catalogues/pictures/en';
import { presenceEn } from '../../../shared/i18n/catalogues/presence/en';
import { keyboardEn } from '../../../shared/i18n/catalogues/keyboard/en';
import { meetingsEn } from '../../../shared/i18n/catalogues/meetings/en';
import { narratorEn } from '../../../shared/i18n/catalogues/narrator/en';
import { settingsEn } from '../../../shared/i18n/catalogues/settings/en';
import { settingNamesEn } from '../../../shared/i18n/catalogues/setting-names/en';
import { shortcutsEn } from '../../../shared/i18n/catalogues/shortcuts/en';
import { signInEn } from '../../../shared/i18n/catalogues/sign-in/en';
import { videoEn } from '../../../shared/i18n/catalogues/video/en';
import { visitEn } from '../../../shared/i18n/catalogues/visit/en';
import { transferEn } from '../../../shared/i18n/catalogues/transfer/en';

/** The texts this window uses, in English. */
export const english = {
  ...callCareEn,
  ...callSettingsEn,
  ...callLogEn,
  ...callsEn,
  ...commonEn,
  ...companionEn,
  ...contactsEn,
  ...desktopEn,
  ...devicesEn,
  ...diagnosticsEn,
  ...dialingEn,
  ...diallingEn,
  ...dialpadEn,
  ...emergencyEn,
  ...errorsEn,
  ...pairingEn,
  ...peopleEn,
  ...picturesEn,
  ...presenceEn,
  ...keyboardEn,
  ...meetingsEn,
  ...narratorEn,
  ...settingsEn,
  ...settingNamesEn,
  ...shortcutsEn,
  ...signInEn,
  ...videoEn,
  ...transferEn,
  ...visitEn,
  // The problem report's words.
};
