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
  DesktopFormFactor: 'SupportsSharedFolders FunctionFile! ExtensionPoint!'.split(' '),
  OfficeTab: ['Group!'],
  Group: 'Label! Icon Control!'.split(' '),
  Control: 'Label! Supertip! Icon! Action!'.split(' '),
  Supertip: 'Title! Description!'.split(' '),
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings'.split(' '),
};

/** Where Outlook shows buttons of an add-in on the desktop and the web. */
export const extensionPoints: ReadonlySet<string> = new Set([
  'MessageReadCommandSurface',
  'MessageComposeCommandSurface',
  'AppointmentOrganizerCommandSurface',
  'AppointmentAttendeeCommandSurface',
  'LaunchEvent',
  'Events',
]);

/** Longest texts, in characters, by the element that holds them. */
export const textLimits: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};
export const RESID_LIMIT = 32;
