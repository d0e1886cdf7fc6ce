import { callsFr } from '../../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../../shared/i18n/catalogues/common/fr';
import { companionFr } from '../../../shared/i18n/catalogues/companion/fr';
import { contactsFr } from '../../../shared/i18n/catalogues/contacts/fr';
import { devicesFr } from '../../../shared/i18n/catalogues/devices/fr';
import { dialingFr } from '../../../shared/i18n/catalogues/dialing/fr';
import { dialpadFr } from '../../../shared/i18n/catalogues/dialpad/fr';
import { errorsFr } from '../../../shared/i18n/catalogues/errors/fr';
import { settingsFr } from '../../../shared/i18n/catalogues/settings/fr';
import { signInFr } from '../../../shared/i18n/catalogues/sign-in/fr';
import type { english } from './english';

/** The texts this window uses, in French. */
export const french: Record<keyof typeof english, string> = {
  ...callsFr,
  ...commonFr,
  ...companionFr,
  ...contactsFr,
  ...devicesFr,
  ...dialingFr,
  ...dialpadFr,
  ...errorsFr,
  ...settingsFr,
  ...signInFr,
  // The problem report's words.
};
