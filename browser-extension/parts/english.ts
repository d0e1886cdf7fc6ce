import { callsEn } from '../../shared/i18n/catalogues/calls/en';
import { commonEn } from '../../shared/i18n/catalogues/common/en';
import { emergencyEn } from '../../shared/i18n/catalogues/emergency/en';
import { errorsEn } from '../../shared/i18n/catalogues/errors/en';
import { extensionEn } from '../../shared/i18n/catalogues/extension/en';

/** The texts of the extension's own pages, in English. */
export const english = {
  ...callsEn,
  ...commonEn,
  ...emergencyEn,
  ...errorsEn,
  ...extensionEn,
};
