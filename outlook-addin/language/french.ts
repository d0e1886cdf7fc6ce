import { callCareFr } from '../../shared/i18n/catalogues/call-care/fr';
import { callsFr } from '../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../shared/i18n/catalogues/common/fr';
import { contactsFr } from '../../shared/i18n/catalogues/contacts/fr';
import { dialingFr } from '../../shared/i18n/catalogues/dialing/fr';
import { dialpadFr } from '../../shared/i18n/catalogues/dialpad/fr';
import { emergencyFr } from '../../shared/i18n/catalogues/emergency/fr';
import { errorsFr } from '../../shared/i18n/catalogues/errors/fr';
import { joiningFr } from '../../shared/i18n/catalogues/joining/fr';
import { meetingsFr } from '../../shared/i18n/catalogues/meetings/fr';
import { outlookFr } from '../../shared/i18n/catalogues/outlook/fr';
import { outlookCommandsFr } from '../../shared/i18n/catalogues/outlook-commands/fr';
import { outlookPeopleFr } from '../../shared/i18n/catalogues/outlook-people/fr';
import { peopleFr } from '../../shared/i18n/catalogues/people/fr';
import { presenceFr } from '../../shared/i18n/catalogues/presence/fr';
import { shortcutsFr } from '../../shared/i18n/catalogues/shortcuts/fr';
import { signInFr } from '../../shared/i18n/catalogues/sign-in/fr';
import { teamsFr } from '../../shared/i18n/catalogues/teams/fr';
import { transferFr } from '../../shared/i18n/catalogues/transfer/fr';
import { videoFr } from '../../shared/i18n/catalogues/video/fr';

/** The texts of the pane, in French. */
export const french = {
  ...callCareFr,
  ...callsFr,
  ...commonFr,
  ...contactsFr,
  ...dialingFr,
  ...dialpadFr,
  ...emergencyFr,
  ...errorsFr,
  ...joiningFr,
  ...meetingsFr,
  ...outlookFr,
  ...outlookCommandsFr,
  ...outlookPeopleFr,
  ...peopleFr,
  ...presenceFr,
  ...shortcutsFr,
  ...signInFr,
  ...teamsFr,
  ...transferFr,
  ...videoFr,
};
