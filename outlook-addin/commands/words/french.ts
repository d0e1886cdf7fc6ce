import { outlookCommandsFr } from '../../../shared/i18n/catalogues/outlook-commands/fr';

/** The texts of the ribbon's functions, in French. */
export const french = outlookCommandsFr;
