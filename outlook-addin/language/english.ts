import { callCareEn } from '../../shared/i18n/catalogues/call-care/en';
import { callsEn } from '../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../shared/i18n/catalogues/common/en';
import { contactsEn } from '../../shared/i18n/catalogues/contacts/en';
import { dialingEn } from '../../shared/i18n/catalogues/dialing/en';
import { dialpadEn } from '../../shared/i18n/catalogues/dialpad/en';
import { emergencyEn } from '../../shared/i18n/catalogues/emergency/en';
import { errorsEn } from '../../shared/i18n/catalogues/errors/en';
import { joiningEn } from '../../shared/i18n/catalogues/joining/en';
import { meetingsEn } from '../../shared/i18n/catalogues/meetings/en';
import { outlookEn } from '../../shared/i18n/catalogues/outlook/en';
import { outlookCommandsEn } from '../../shared/i18n/catalogues/outlook-commands/en';
import { outlookPeopleEn } from '../../shared/i18n/catalogues/outlook-people/en';
import { peopleEn } from '../../shared/i18n/catalogues/people/en';
import { presenceEn } from '../../shared/i18n/catalogues/presence/en';
import { shortcutsEn } from '../../shared/i18n/catalogues/shortcuts/en';
import { signInEn } from '../../shared/i18n/catalogues/sign-in/en';
import { teamsEn } from '../../shared/i18n/catalogues/teams/en';
import { transferEn } from '../../shared/i18n/catalogues/transfer/en';
import { videoEn } from '../../shared/i18n/catalogues/video/en';

/** The texts of the pane, in English. */
export const english = {
  ...callCareEn,
  ...callsEn,
  ...commonEn,
  ...contactsEn,
  ...dialingEn,
  ...dialpadEn,
  ...emergencyEn,
  ...errorsEn,
  ...joiningEn,
  ...meetingsEn,
  ...outlookEn,
  ...outlookCommandsEn,
  ...outlookPeopleEn,
  ...peopleEn,
  ...presenceEn,
  ...shortcutsEn,
  ...signInEn,
  ...teamsEn,
  ...transferEn,
  ...videoEn,
};
