import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { BrandInput } from '../../../../shared/packages/brand';
import type { Finding } from '../../../../shared/packages/finding';
import { defaultIcon } from '../../../../manifest/brand/default-icon';
import { buildPackages, type BuiltPackages } from '../../../../manifest/build/build-packages';
import { addIn } from '../../../../manifest/outlook/add-in';
import type { BuiltAddIn } from '../../../../manifest/outlook/built-add-in';

export const host = 'https://calls.example.com';

/** An add-in as a build would have it: pages, icons, and a program that associates its functions. */
export const builtAddIn: BuiltAddIn = {
  addIn,
  commandsCode:
    'Office.actions.associate("joinMeeting",a);Office.actions.associate("addMeeting",b);const t={removeMeeting:c};Office.actions.associate("remindBeforeSending",d);',
  has: () => true,
};

export interface Order {
  readonly brand?: BrandInput;
  readonly svg?: string;
  readonly addIn?: BuiltAddIn;
}

/** Packages of this host, with our brand where the test says nothing else. */
export function build({
  brand = {},
  svg = defaultIcon.svg,
  addIn: withAddIn,
}: Order = {}): Promise<BuiltPackages> {
  return buildPackages({ host, brand, icon: { svg, file: 'icon.svg' }, addIn: withAddIn });
}

export interface Unpacked {
  readonly files: Record<string, Uint8Array>;
  readonly manifest: Record<string, unknown>;
  readonly french: Record<string, unknown>;
}

export function unpack({ zip, findings }: BuiltPackages): Unpacked {
  if (!zip) throw new Error(`no package: ${JSON.stringify(findings)}`);
  const files = unzipSync(zip);
  const json = (name: string): Record<string, unknown> =>
    JSON.parse(strFromU8(files[name] ?? strToU8('null'))) as Record<string, unknown>;
  return { files, manifest: json('manifest.json'), french: json('fr.json') };
}

/** The errors, as `code where`. */
export function errorsOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, where, file }) => `${code} ${where ?? file}`);
}
