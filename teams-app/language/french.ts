import { callCareFr } from '../../shared/i18n/catalogues/call-care/fr';
import { callLogFr } from '../../shared/i18n/catalogues/call-log/fr';
import { callsFr } from '../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../shared/i18n/catalogues/common/fr';
import { contactsFr } from '../../shared/i18n/catalogues/contacts/fr';
import { diagnosticsFr } from '../../shared/i18n/catalogues/diagnostics/fr';
import { dialingFr } from '../../shared/i18n/catalogues/dialing/fr';
import { dialpadFr } from '../../shared/i18n/catalogues/dialpad/fr';
import { emergencyFr } from '../../shared/i18n/catalogues/emergency/fr';
import { errorsFr } from '../../shared/i18n/catalogues/errors/fr';
import { peopleFr } from '../../shared/i18n/catalogues/people/fr';
import { presenceFr } from '../../shared/i18n/catalogues/presence/fr';
import { shortcutsFr } from '../../shared/i18n/catalogues/shortcuts/fr';
import { signInFr } from '../../shared/i18n/catalogues/sign-in/fr';
import { teamsFr } from '../../shared/i18n/catalogues/teams/fr';
import { videoFr } from '../../shared/i18n/catalogues/video/fr';
import { transferFr } from '../../shared/i18n/catalogues/transfer/fr';

/** The texts of the tab, in French. */
export const french = {
  ...commonFr,
  ...errorsFr,
  ...callLogFr,
  ...callsFr,
  ...callCareFr,
  ...diagnosticsFr,
  ...dialingFr,
  ...contactsFr,
  ...dialpadFr,
  ...emergencyFr,
  ...peopleFr,
  ...presenceFr,
  ...shortcutsFr,
  ...signInFr,
  ...teamsFr,
  ...videoFr,
  ...transferFr,
};
