import { callCareFr } from '../../../shared/i18n/catalogues/call-care/fr';
import { callSettingsFr } from '../../../shared/i18n/catalogues/call-settings/fr';
import { callLogFr } from '../../../shared/i18n/catalogues/call-log/fr';
import { callsFr } from '../../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../../shared/i18n/catalogues/common/fr';
import { companionFr } from '../../../shared/i18n/catalogues/companion/fr';
import { contactsFr } from '../../../shared/i18n/catalogues/contacts/fr';
import { desktopFr } from '../../../shared/i18n/catalogues/desktop/fr';
import { devicesFr } from '../../../shared/i18n/catalogues/devices/fr';
import { diagnosticsFr } from '../../../shared/i18n/catalogues/diagnostics/fr';
import { dialingFr } from '../../../shared/i18n/catalogues/dialing/fr';
import { diallingFr } from '../../../shared/i18n/catalogues/dialling/fr';
import { dialpadFr } from '../../../shared/i18n/catalogues/dialpad/fr';
import { emergencyFr } from '../../../shared/i18n/catalogues/emergency/fr';
import { errorsFr } from '../../../shared/i18n/catalogues/errors/fr';
import { peopleFr } from '../../../shared/i18n/catalogues/people/fr';
import { pairingFr } from '../../../shared/i18n/catalogues/pairing/fr';
import { picturesFr } from '../../../shared/i18n/catalogues/pictures/fr';
import { presenceFr } from '../../../shared/i18n/catalogues/presence/fr';
import { keyboardFr } from '../../../shared/i18n/catalogues/keyboard/fr';
import { meetingsFr } from '../../../shared/i18n/catalogues/meetings/fr';
import { narratorFr } from '../../../shared/i18n/catalogues/narrator/fr';
import { settingsFr } from '../../../shared/i18n/catalogues/settings/fr';
import { settingNamesFr } from '../../../shared/i18n/catalogues/setting-names/fr';
import { shortcutsFr } from '../../../shared/i18n/catalogues/shortcuts/fr';
import { signInFr } from '../../../shared/i18n/catalogues/sign-in/fr';
import { videoFr } from '../../../shared/i18n/catalogues/video/fr';
import type { english } from './english';
import { visitFr } from '../../../shared/i18n/catalogues/visit/fr';
import { transferFr } from '../../../shared/i18n/catalogues/transfer/fr';

/** The texts this window uses, in French. */
export const french: Record<keyof typeof english, string> = {
  ...callCareFr,
  ...callSettingsFr,
  ...callLogFr,
  ...callsFr,
  ...commonFr,
  ...companionFr,
  ...contactsFr,
  ...desktopFr,
  ...devicesFr,
  ...diagnosticsFr,
  ...dialingFr,
  ...diallingFr,
  ...dialpadFr,
  ...emergencyFr,
  ...errorsFr,
  ...pairingFr,
  ...peopleFr,
  ...picturesFr,
  ...presenceFr,
  ...keyboardFr,
  ...meetingsFr,
  ...narratorFr,
  ...settingsFr,
  ...settingNamesFr,
  ...shortcutsFr,
  ...signInFr,
  ...videoFr,
  ...transferFr,
  ...visitFr,
  // The problem report's words.
};
