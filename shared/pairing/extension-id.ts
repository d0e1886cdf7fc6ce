/**
 * The id Chrome and Edge give the extension of this suite, from the `key` of its manifest: the first 128
 * bits of the key's SHA-256, each half byte as a letter from `a` to `p`. Nobody needs the private half: a
 * package is made by the store, or loaded unpacked.
 */
export const EXTENSION_ID = 'gghdjhningdpokhokpihdbcgcbapeebg';

/** The origin its requests carry. */
export function extensionOrigin(id: string): string {
  return `chrome-extension://${id}`;
}
