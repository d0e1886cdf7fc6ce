import * as z from 'zod';

/**
 * Microsoft's own address of office.js. Add-ins of the store must load it from there, and the package on
 * npm is old and unsupported.
 */
export const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where the evaluation serves the package of npm, so that it needs no internet. */
export const OFFICE_JS_FOLDER = '/preview/office-js';

/** What office.js needs of MicrosoftAjax.js, which it would else fetch from a CDN; built from `preview/office-js/`. */
export const AJAX_STAND_IN = '/preview/microsoft-ajax.js';

/** Where Microsoft's copy fetches the rest of itself from. */
const MICROSOFT_AJAX = 'https://ajax.aspnetcdn.com';

/** `officeJs`: office.js finds its other files beside itself, by its own name. */
export const officeJsSchema = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:' && /\/office\.js$/.test(text), {
    error: 'an https address that ends in /office.js',
  });

/** The address the add-in's pages load office.js from. */
export function officeJsAddress(configured: string | undefined, demo: boolean): string {
  return configured ?? (demo ? `${OFFICE_JS_FOLDER}/office.js` : MICROSOFT_OFFICE_JS);
}

/** Origins beside our own that scripts of the add-in's pages come from (CSP3 §6.1.11). */
export function scriptOriginsOf(officeJs: string): readonly string[] {
  return officeJs.startsWith('/') ? [] : [new URL(officeJs).origin, MICROSOFT_AJAX];
}
