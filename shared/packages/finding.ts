/**
 * Everything that can be wrong with a package, its brand or its icon, by what it is about. Words for
 * each stand in the catalogues under `package.finding.<code>`.
 */
export const findingCodes = [
  // the host and the brand
  'host-not-https',
  'host-local',
  'host-address',
  'brand-not-json',
  'brand-not-readable',
  'brand-unknown-field',
  'brand-missing',
  'brand-too-long',
  'brand-wrong-type',
  'brand-not-https',
  'brand-not-a-colour',
  'brand-not-a-guid',
  'brand-not-a-version',
  'brand-not-a-domain',
  'brand-not-plain-text',
  'brand-not-a-scope',
  'brand-default-address',
  // the icon
  'icon-not-readable',
  'icon-too-large',
  'icon-not-svg',
  'icon-doctype',
  'icon-script',
  'icon-external',
  'icon-element',
  'icon-attribute',
  'icon-too-complex',
  'icon-not-square',
  'icon-view-box',
  'icon-empty',
  // the package
  'schema',
  'missing-file',
  'unnamed-file',
  'icon-format',
  'icon-size',
  'icon-not-white',
  'icon-not-transparent',
  'icon-background',
  'not-https',
  'outside-domains',
  'domain-too-wide',
  'not-a-guid',
  'not-a-version',
  'too-long',
  'empty-text',
  'translation-missing',
  'translation-unknown',
  'action-without-code',
  'action-unknown',
  'action-unused',
  // the XML manifest of the Outlook add-in
  'xml-not-readable',
  'xml-order',
  'xml-icon-missing',
  'xml-id-twice',
  'xml-unknown-point',
  'xml-event',
  'xml-resource-missing',
  'xml-resource-unused',
  'xml-required',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Something wrong: an error stops a package, a warning does not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** The file it is in. */
  readonly file: string;
  /** Where in it: a path of names, or the name of an element. */
  readonly where?: string | undefined;
  /** What was found there, or the limit that was passed. */
  readonly detail?: string | undefined;
}

/** Whether nothing forbids to hand the package out. */
export function isAcceptable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
