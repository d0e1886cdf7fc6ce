import { callsFr } from '../../shared/i18n/catalogues/calls/fr';
import { commonFr } from '../../shared/i18n/catalogues/common/fr';
import { emergencyFr } from '../../shared/i18n/catalogues/emergency/fr';
import { errorsFr } from '../../shared/i18n/catalogues/errors/fr';
import { extensionFr } from '../../shared/i18n/catalogues/extension/fr';
import type { english } from './english';

/** The texts of the extension's own pages, in French. */
export const french: Record<keyof typeof english, string> = {
  ...callsFr,
  ...commonFr,
  ...emergencyFr,
  ...errorsFr,
  ...extensionFr,
};
