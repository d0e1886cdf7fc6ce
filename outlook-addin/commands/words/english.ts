import { outlookCommandsEn } from '../../../shared/i18n/catalogues/outlook-commands/en';

/** The texts of the ribbon's functions, in English. */
export const english = outlookCommandsEn;
