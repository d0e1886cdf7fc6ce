/** The names Windows gives to zones, of those Outlook may be set to here; every other zone goes by its IANA name. */
const windowsZones: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'GMT Standard Time': 'Europe/London',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Tokyo Standard Time': 'Asia/Tokyo',
};

/** `Prefer: outlook.timezone="…"`: UTC when nothing is preferred; undefined for a zone there is not. */
export function timeZoneOf(
  prefer: string | undefined,
): { readonly name: string; readonly iana: string } | undefined {
  const [, name = 'UTC'] = /outlook\.timezone\s*=\s*"([^"]{1,64})"/i.exec(prefer ?? '') ?? [];
  const iana = windowsZones[name] ?? name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: iana });
    return { name, iana };
  } catch {
    return undefined;
  }
}

/** `Prefer: outlook.body-content-type="text"`. */
export function bodyTypeOf(prefer: string | undefined): 'html' | 'text' {
  return /outlook\.body-content-type\s*=\s*"?text/i.test(prefer ?? '') ? 'text' : 'html';
}
