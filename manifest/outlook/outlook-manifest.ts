import type { Brand } from '../../shared/packages/brand';
import { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import { packagesFr } from '../../shared/i18n/catalogues/packages/fr';
import type { AppIds } from '../build/app-ids';
import { writeXml } from '../xml/write-xml';
import { element, type XmlElement } from '../xml/xml-element';
import { iconPath, type AddIn } from './add-in';
import { versionOverrides } from './version-overrides';

export interface OutlookContents {
  readonly host: string;
  readonly brand: Brand;
  readonly ids: AppIds;
  readonly addIn: AddIn;
}

/** Where Exchange looks for the other language; it falls back to it for every French. */
const FRENCH = 'fr-FR';

/**
 * The XML manifest of the add-in, for what knows no unified one: Outlook for Mac, perpetual Outlook,
 * Exchange on one's own premises. Exchange wants the elements in exactly this order.
 */
export function outlookManifest({ host, brand, ids, addIn }: OutlookContents): string {
  const plain = (name: string, value: string): XmlElement => element(name, { DefaultValue: value });
  const localisedHere = (name: string, english: string, french: string): XmlElement =>
    element(name, { DefaultValue: english }, [element('Override', { Locale: FRENCH, Value: french })]);
  const root = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'MailApp',
    },
    [
      element('Id', {}, ids.outlook),
      element('Version', {}, `${brand.version}.0`),
      element('ProviderName', {}, brand.developer.name),
      element('DefaultLocale', {}, 'en-US'),
      localisedHere('DisplayName', brand.en.name, brand.fr.name),
      localisedHere('Description', brand.en.summary, brand.fr.summary),
      plain('IconUrl', host + iconPath(64)),
      plain('HighResolutionIconUrl', host + iconPath(128)),
      plain('SupportUrl', brand.developer.websiteUrl),
      element('AppDomains', {}, [element('AppDomain', {}, host)]),
      element('Hosts', {}, [element('Host', { Name: 'Mailbox' })]),
      element('Requirements', {}, [
        element('Sets', {}, [element('Set', { Name: 'Mailbox', MinVersion: '1.3' })]),
      ]),
      // What hosts older than the ribbon buttons show.
      element('FormSettings', {}, [
        element('Form', { 'xsi:type': 'ItemRead' }, [
          element('DesktopSettings', {}, [
            plain('SourceLocation', host + addIn.taskpane),
            element('RequestedHeight', {}, '250'),
          ]),
        ]),
      ]),
      element('Permissions', {}, 'ReadWriteItem'),
      element('Rule', { 'xsi:type': 'RuleCollection', Mode: 'Or' }, [
        element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
        element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Appointment', FormType: 'Read' }),
      ]),
      versionOverrides({ host, addIn, english: packagesEn, french: packagesFr }),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`;
}
