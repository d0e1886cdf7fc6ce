/** Browsers by the mark each leaves in its name, the imitated ones last. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bTeams\/(\d+)/, 'Teams'],
  [/\bEdgA?\/(\d+)/, 'Edge'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
];
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Windows NT/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A browser in a few words, `Chrome 142, Windows`; undefined for what names itself in no way we know. */
export function clientName(userAgent: string | undefined): string | undefined {
  if (userAgent === undefined) return undefined;
  const [, name] = browsers.find(([mark]) => mark.test(userAgent)) ?? [];
  if (name === undefined) return undefined;
  const version = browsers.find(([, own]) => own === name)?.[0].exec(userAgent)?.[1] ?? '';
  const system = systems.find(([mark]) => mark.test(userAgent))?.[1];
  return [`${name} ${version}`, ...(system ? [system] : [])].join(', ');
}
