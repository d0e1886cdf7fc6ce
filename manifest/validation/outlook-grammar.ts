/**
 * Elements of an XML add-in manifest in the order Exchange wants them (schema of appforoffice 1.1 and
 * of mailappversionoverrides). `!` after a name: it must be there.
 */
export const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl SupportUrl! AppDomains Hosts! Requirements FormSettings! Permissions! Rule! DisableEntityHighlighting VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: 'WebApplicationInfo Description Requirements! Hosts! Resources! VersionOverrides'.split(
    ' ',
  ),
  Host: 'Runtimes DesktopFormFactor MobileFormFactor'.split(' '),
  MobileFormFactor: 'FunctionFile! ExtensionPoint!'.split(' '),
  DesktopFormFactor: 'SupportsSharedFolders FunctionFile! ExtensionPoint!'.split(' '),
  OfficeTab: ['Group!'],
  Group: 'Label! Icon Control!'.split(' '),
  Control: 'Label! Supertip! Icon! Action!'.split(' '),
  MobileButton: 'Label! Icon! Action!'.split(' '),
  Supertip: 'Title! Description!'.split(' '),
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings'.split(' '),
};

/** Where Outlook shows buttons of an add-in, by form factor: those of one mean nothing to the other. */
export const extensionPoints: Readonly<Record<string, ReadonlySet<string>>> = {
  DesktopFormFactor: new Set([
    'MessageReadCommandSurface',
    'MessageComposeCommandSurface',
    'AppointmentOrganizerCommandSurface',
    'AppointmentAttendeeCommandSurface',
    'LaunchEvent',
    'Events',
  ]),
  MobileFormFactor: new Set([
    'MobileMessageReadCommandSurface',
    'MobileOnlineMeetingCommandSurface',
    'MobileLogEventAppointmentAttendee',
  ]),
};

/** Icons of a button of the ribbon, in pixels. */
export const ribbonIcons = ['16', '32', '80'] as const;
/** Icons of a button for phones: these sizes in points, each for screens of one, two and three pixels a point. */
export const mobileIcons = { sizes: ['25', '32', '48'], scales: ['1', '2', '3'] } as const;

/** Longest texts, in characters, by the element that holds them. */
export const textLimits: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};
export const RESID_LIMIT = 32;
