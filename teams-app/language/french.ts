import { callsFr } from '../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../shared/i18n/catalogues/common/fr';
import { contactsFr } from '../../shared/i18n/catalogues/contacts/fr';
import { dialingFr } from '../../shared/i18n/catalogues/dialing/fr';
import { dialpadFr } from '../../shared/i18n/catalogues/dialpad/fr';
import { errorsFr } from '../../shared/i18n/catalogues/errors/fr';
import { shortcutsFr } from '../../shared/i18n/catalogues/shortcuts/fr';
import { signInFr } from '../../shared/i18n/catalogues/sign-in/fr';
import { teamsFr } from '../../shared/i18n/catalogues/teams/fr';

/** The texts of the tab, in French. */
export const french = {
  ...commonFr,
  ...errorsFr,
  ...callsFr,
  ...dialingFr,
  ...contactsFr,
  ...dialpadFr,
  ...shortcutsFr,
  ...signInFr,
  ...teamsFr,
};
