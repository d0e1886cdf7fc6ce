import { callCareEn } from '../../shared/i18n/catalogues/call-care/en';
import { callLogEn } from '../../shared/i18n/catalogues/call-log/en';
import { callsEn } from '../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../shared/i18n/catalogues/common/en';
import { contactsEn } from '../../shared/i18n/catalogues/contacts/en';
import { diagnosticsEn } from '../../shared/i18n/catalogues/diagnostics/en';
import { dialingEn } from '../../shared/i18n/catalogues/dialing/en';
import { dialpadEn } from '../../shared/i18n/catalogues/dialpad/en';
import { emergencyEn } from '../../shared/i18n/catalogues/emergency/en';
import { errorsEn } from '../../shared/i18n/catalogues/errors/en';
import { peopleEn } from '../../shared/i18n/catalogues/people/en';
import { presenceEn } from '../../shared/i18n/catalogues/presence/en';
import { shortcutsEn } from '../../shared/i18n/catalogues/shortcuts/en';
import { signInEn } from '../../shared/i18n/catalogues/sign-in/en';
import { teamsEn } from '../../shared/i18n/catalogues/teams/en';
import { videoEn } from '../../shared/i18n/catalogues/video/en';
import { transferEn } from '../../shared/i18n/catalogues/transfer/en';

/** The texts of the tab, in English. */
export const english = {
  ...commonEn,
  ...errorsEn,
  ...callLogEn,
  ...callsEn,
  ...callCareEn,
  ...diagnosticsEn,
  ...dialingEn,
  ...contactsEn,
  ...dialpadEn,
  ...emergencyEn,
  ...peopleEn,
  ...presenceEn,
  ...shortcutsEn,
  ...signInEn,
  ...teamsEn,
  ...videoEn,
  ...transferEn,
};
