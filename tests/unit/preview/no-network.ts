/**
 * teams-js asks a list of trusted origins on the web as soon as it is imported, and falls back on
 * its own. Imported first, this is the web that cannot be reached.
 */
globalThis.fetch = () => Promise.reject(new TypeError('no network'));
