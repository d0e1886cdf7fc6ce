import type { FindingCode } from '../../../packages/finding';

const addIn = {
  'package.add-in.group': 'Calls',
  'package.add-in.call': 'Call a contact',
  'package.add-in.call.tip':
    'Shows the people of this item, with their numbers, and calls them with your companion.',
  'package.add-in.join': 'Join',
  'package.add-in.join.tip': 'Joins the meeting of this appointment, request or message.',
  'package.add-in.add': 'Add meeting',
  'package.add-in.add.tip': 'Puts your meeting room into the appointment: link, dial-in numbers and PIN.',
  'package.add-in.rooms': 'Change room',
  'package.add-in.rooms.tip':
    'Shows your meeting rooms: choose one, or another than the one in the appointment.',
  'package.add-in.remove': 'Remove meeting',
  'package.add-in.remove.tip': 'Takes the meeting room out of the appointment and leaves the rest as it is.',
} as const;

const input = {
  'package.finding.host-not-https':
    'The address must be https, with nothing after the host: for example https://calls.example.com.',
  'package.finding.host-local':
    'This name is known on your own network or machine alone. Others can install the package, but their Teams will not find the server.',
  'package.finding.host-address': 'Teams takes a host name only, not an IP address. Give the server a name.',
  'package.finding.brand-not-json': 'The file is not JSON: {detail}',
  'package.finding.brand-not-readable': 'The file cannot be read ({detail}).',
  'package.finding.brand-unknown-field': 'There is no such field. Check how its name is written.',
  'package.finding.brand-missing': 'Something must stand here, or the field be left out.',
  'package.finding.brand-too-long': 'This is too long: at most {detail} are allowed.',
  'package.finding.brand-wrong-type': 'This is not what is expected here ({detail}).',
  'package.finding.brand-not-https':
    'This must be an address that begins with https:// (a resource: with api://).',
  'package.finding.brand-not-a-colour':
    'A colour is written # and six hexadecimal digits, for example #5B5FC7.',
  'package.finding.brand-not-a-guid':
    'This must be a GUID, for example 5f9a2c1e-0b1f-4a53-9b7e-2f2f5d0b7a10.',
  'package.finding.brand-not-a-version':
    'A version is three numbers with points between them, for example 1.2.0.',
  'package.finding.brand-not-a-domain':
    'This must be a host name without https:// and without a path; *. may stand before it.',
  'package.finding.brand-not-plain-text': 'There is an invisible character in this text. Type it anew.',
  'package.finding.brand-not-a-scope':
    'This is not a scope of OAuth: it holds a blank or another strange character.',
  'package.finding.brand-default-address':
    'This address leads to the front page of the calling server. Name a page of yours that answers for privacy or terms of use.',
} as const;

const icon = {
  'package.finding.icon-not-readable': 'The icon cannot be read ({detail}).',
  'package.finding.icon-too-large': 'The icon is larger than {detail} KB. Save it as a simple drawing.',
  'package.finding.icon-not-svg': 'The icon is not an SVG drawing, or is damaged.',
  'package.finding.icon-doctype':
    'The icon has a document type (DOCTYPE), which could define entities. Save it without.',
  'package.finding.icon-script': 'The icon holds a script or an animation. Remove it.',
  'package.finding.icon-external': 'The icon refers to something outside itself. Embed it as shapes.',
  'package.finding.icon-element':
    'The icon uses an element that is not taken here: only shapes, groups, gradients and clip paths are. Convert it to paths.',
  'package.finding.icon-attribute': 'The icon uses an effect that is not taken here. Convert it to paths.',
  'package.finding.icon-too-complex':
    'The drawing has too many parts or too many levels for an icon. Simplify it.',
  'package.finding.icon-not-square': 'The icon must be square; this one is {detail}.',
  'package.finding.icon-view-box':
    'The icon does not say how large it is (viewBox), or says something impossible.',
  'package.finding.icon-empty': 'Nothing of the icon can be seen before its background.',
} as const;

const contents = {
  'package.finding.schema': 'Teams would refuse this: {detail}',
  'package.finding.missing-file': 'The manifest names this file, and it is not there.',
  'package.finding.unnamed-file': 'This file is in the package, and the manifest does not name it.',
  'package.finding.icon-format': 'The icon is not a PNG with eight bits a channel and transparency.',
  'package.finding.icon-size': 'The icon is {detail} pixels.',
  'package.finding.icon-not-white': 'The outline icon must be white and nothing else.',
  'package.finding.icon-not-transparent': 'The background of the outline icon must be transparent.',
  'package.finding.icon-background':
    'The edge of the colour icon is neither solid nor transparent; Teams shows it with a fringe.',
  'package.finding.not-https': 'This address is not https: {detail}',
  'package.finding.outside-domains':
    'This address is at a host that validDomains does not name, so Teams would refuse it: {detail}',
  'package.finding.domain-too-wide': 'This domain is too wide, Teams refuses it: {detail}',
  'package.finding.not-a-guid': 'This is no GUID: {detail}',
  'package.finding.not-a-version': 'This is no version of three numbers: {detail}',
  'package.finding.too-long': 'This text is too long: at most {detail} characters are allowed.',
  'package.finding.empty-text': 'This text is empty.',
  'package.finding.translation-missing': 'This text has no French translation.',
  'package.finding.translation-unknown': 'This translation belongs to no text of the manifest.',
  'package.finding.action-without-code': 'No program of the add-in knows this action: {detail}',
  'package.finding.action-unknown': 'This button leads to an action that is not declared: {detail}',
  'package.finding.action-unused': 'No button leads to this action: {detail}',
  'package.finding.xml-not-readable': 'The file is not XML.',
  'package.finding.xml-order': 'This element does not stand where its place is: {detail}',
  'package.finding.xml-icon-missing': 'The icon {detail} is missing.',
  'package.finding.xml-id-twice': 'This id is used twice: {detail}',
  'package.finding.xml-unknown-point': 'Outlook knows no such place for buttons: {detail}',
  'package.finding.xml-event': 'Outlook does not take this event as it is declared: {detail}',
  'package.finding.xml-resource-missing': 'This resource is not defined: {detail}',
  'package.finding.xml-resource-unused': 'This resource is defined, and nobody uses it: {detail}',
  'package.finding.xml-required': 'This element is missing: {detail}',
} as const;

/** What packages say of themselves, and what is wrong with them. */
export const packagesEn = {
  ...addIn,
  ...input,
  ...icon,
  ...contents,
  'package.no-outlook':
    'The Outlook add-in is not part of this build, so the package has the Teams tab alone and there is no outlook.xml.',
  'package.severity.error': 'Error',
  'package.severity.warning': 'Warning',
} as const satisfies Record<`package.finding.${FindingCode}`, string> & Record<string, string>;
