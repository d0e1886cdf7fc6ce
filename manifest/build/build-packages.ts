import { strToU8 } from 'fflate';
import type { BrandInput } from '../../shared/packages/brand';
import { isAcceptable, type Finding } from '../../shared/packages/finding';
import { completeBrand } from '../brand/read-brand';
import { makeIcons } from '../icons/make-icons';
import { filesOf, withReminder } from '../outlook/add-in';
import type { BuiltAddIn } from '../outlook/built-add-in';
import { outlookManifest } from '../outlook/outlook-manifest';
import { fileNames, frenchTexts, unifiedManifest } from '../teams/unified-manifest';
import { checkOutlookXml } from '../validation/check-outlook-xml';
import { checkPackage } from '../validation/check-package';
import { appIds } from './app-ids';
import { jsonFile, zip } from './zip';

export const packageNames = { zip: 'calling-suite.zip', outlook: 'outlook.xml' } as const;

export interface PackageOrder {
  /** The https origin of the server, as `readHost` gave it. */
  readonly host: string;
  readonly brand: BrandInput;
  /** The SVG of the icons, and its name for findings. */
  readonly icon: { readonly svg: string; readonly file: string };
  /** Absent: the build has no Outlook add-in, and the package says nothing of one. */
  readonly addIn?: BuiltAddIn | undefined;
}

export interface BuiltPackages {
  readonly findings: readonly Finding[];
  /** Absent where a finding is an error. */
  readonly zip?: Uint8Array | undefined;
  /** The files in the zip, with their sizes unpacked, in bytes. */
  readonly contents: readonly { readonly name: string; readonly size: number }[];
  /** The XML manifest of the add-in, where there is one. */
  readonly outlook?: Uint8Array | undefined;
}

/** Builds the packages in memory and checks them as a stranger would. The same order gives the same bytes. */
export async function buildPackages({
  host,
  brand: input,
  icon,
  addIn: built,
}: PackageOrder): Promise<BuiltPackages> {
  const brand = completeBrand(input, host);
  const addIn = built && brand.reminder ? { ...built, addIn: withReminder(built.addIn) } : built;
  const made = await makeIcons(icon.svg, icon.file);
  if (!made.ok) return { findings: made.findings, contents: [] };
  const ids = appIds(host, brand);
  const contents = { host, brand, ids, addIn: addIn?.addIn };
  const files = {
    [fileNames.manifest]: jsonFile(unifiedManifest(contents)),
    [fileNames.french]: jsonFile(frenchTexts(contents)),
    [fileNames.color]: made.icons.color,
    [fileNames.outline]: made.icons.outline,
  };
  const xml = addIn && outlookManifest({ host, brand, ids, addIn: addIn.addIn });
  const findings = [
    ...defaultAddresses(input),
    ...checkPackage(files, addIn?.commandsCode),
    ...(xml === undefined ? [] : checkOutlookXml(xml, addIn?.commandsCode ?? '', packageNames.outlook)),
    ...missingFiles(addIn),
  ];
  const acceptable = isAcceptable(findings);
  return {
    findings,
    zip: acceptable ? zip(files) : undefined,
    contents: Object.entries(files)
      .map(([name, { length }]) => ({ name, size: length }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    outlook: acceptable && xml !== undefined ? strToU8(xml) : undefined,
  };
}

function defaultAddresses({ developer }: BrandInput): Finding[] {
  return (['privacyUrl', 'termsOfUseUrl'] as const)
    .filter((name) => developer?.[name] === undefined)
    .map((name) => ({
      severity: 'warning',
      code: 'brand-default-address',
      file: 'brand.json',
      where: `developer.${name}`,
    }));
}

/** Files of the add-in that its manifests name and the build lacks. */
function missingFiles(built: BuiltAddIn | undefined): Finding[] {
  if (!built) return [];
  return filesOf(built.addIn)
    .filter((path) => !built.has(path))
    .map((file) => ({ severity: 'error', code: 'missing-file', file }));
}
