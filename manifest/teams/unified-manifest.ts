import type { Brand } from '../../shared/packages/brand';
import { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import { packagesFr } from '../../shared/i18n/catalogues/packages/fr';
import type { AppIds } from '../build/app-ids';
import type { AddIn } from '../outlook/add-in';
import { outlookExtension } from './outlook-extension';

/** Taken by every host of today that takes a unified manifest; the newer ones add nothing we say. */
export const MANIFEST_VERSION = '1.22';

export const fileNames = {
  manifest: 'manifest.json',
  french: 'fr.json',
  color: 'color.png',
  outline: 'outline.png',
} as const;

/** What the page asks Entra ID for when the brand names no scopes. */
const defaultScopes = ['openid', 'profile', 'offline_access', 'User.Read'];

export interface PackageContents {
  /** The https origin of the server. */
  readonly host: string;
  readonly brand: Brand;
  readonly ids: AppIds;
  /** Absent: the package has no Outlook part. */
  readonly addIn?: AddIn | undefined;
}

/** The unified app manifest, in English: the personal tab, and the Outlook add-in where there is one. */
export function unifiedManifest({ host, brand, ids, addIn }: PackageContents) {
  const { name, fullName, summary, description, tab } = brand.en;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: brand.version,
    id: ids.app,
    developer: brand.developer,
    name: { short: name, full: fullName },
    description: { short: summary, full: description },
    icons: { color: fileNames.color, outline: fileNames.outline },
    accentColor: brand.accentColor,
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'fr', file: fileNames.french }],
    },
    staticTabs: [
      {
        entityId: 'contacts',
        name: tab,
        contentUrl: `${host}/teams/`,
        websiteUrl: `${host}/teams/`,
        scopes: ['personal'],
      },
      { entityId: 'about', scopes: ['personal'] },
    ],
    // No devicePermissions: the companion owns the devices, and a tab that asks for them is asked about.
    permissions: ['identity'],
    validDomains: [new URL(host).host, ...brand.domains],
    defaultInstallScope: 'personal',
    showLoadingIndicator: false,
    ...webApplicationInfo(host, brand),
    ...(addIn
      ? {
          authorization: {
            permissions: {
              resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }],
            },
          },
          extensions: [outlookExtension({ host, ids, addIn, texts: packagesEn })],
        }
      : {}),
  };
}

/** What differs in French, by the path of each text in the manifest. */
export function frenchTexts({ host, brand, ids, addIn }: PackageContents): Record<string, string> {
  const { name, fullName, summary, description, tab } = brand.fr;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name,
    'name.full': fullName,
    'description.short': summary,
    'description.full': description,
    'staticTabs[0].name': tab,
    ...(addIn ? textsOf(outlookExtension({ host, ids, addIn, texts: packagesFr })) : {}),
  };
}

function textsOf({ ribbons }: ReturnType<typeof outlookExtension>): Record<string, string> {
  return Object.fromEntries(
    ribbons.flatMap(({ tabs }, ribbon) =>
      tabs.flatMap((tab, index) =>
        textsOfTab(tab, `extensions[0].ribbons[${String(ribbon)}].tabs[${String(index)}]`),
      ),
    ),
  );
}

type Tab = ReturnType<typeof outlookExtension>['ribbons'][number]['tabs'][number];

function textsOfTab(tab: Tab, of: string): [path: string, text: string][] {
  const groups = 'groups' in tab ? tab.groups : tab.customMobileRibbonGroups;
  const kind = 'groups' in tab ? 'groups' : 'customMobileRibbonGroups';
  return groups.flatMap(({ label, controls }, group) => {
    const path = `${of}.${kind}[${String(group)}]`;
    return [
      [`${path}.label`, label],
      ...controls.flatMap((control, index) => textsOfControl(control, `${path}.controls[${String(index)}]`)),
    ];
  });
}

interface Control {
  readonly label: string;
  readonly supertip?: { readonly title: string; readonly description: string };
}

function textsOfControl({ label, supertip }: Control, of: string): [path: string, text: string][] {
  return [
    [`${of}.label`, label],
    ...(supertip
      ? ([
          [`${of}.supertip.title`, supertip.title],
          [`${of}.supertip.description`, supertip.description],
        ] as [string, string][])
      : []),
  ];
}

/** Nested app authentication: the broker gives tokens to the page of this host. */
function webApplicationInfo(host: string, { webApplicationInfo: web }: Brand) {
  if (!web) return {};
  const { id, resource = `api://${new URL(host).host}/${id}`, scopes = defaultScopes } = web;
  return {
    webApplicationInfo: {
      id,
      resource,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${new URL(host).host}`, scopes }],
    },
  };
}
