import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BrandInput } from '../../shared/packages/brand';
import { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import type { Finding } from '../../shared/packages/finding';
import { defaultIcon } from '../brand/default-icon';
import { readBrand } from '../brand/read-brand';
import { buildPackages, packageNames } from '../build/build-packages';
import { readHost } from '../build/host-address';
import { buildExtension, EXTENSION_ZIP } from '../extension/build-extension';
import { MAX_SVG_LENGTH } from '../icons/check-svg';
import { findBuiltAddIn } from '../outlook/built-add-in';
import { UsageError, type PackageOptions } from './package-options';
import { inWords } from './words';

export interface Surroundings {
  /** The built pages. */
  readonly pages: string;
  readonly print: (line: string) => void;
}

/** Largest `brand.json` that is read, in bytes. */
const MAX_BRAND_LENGTH = 256 * 1024;

/** An order as the command line gives it, checked as far as it goes without building. @throws UsageError */
export function readOrder({ host, brand, reminder }: PackageOptions) {
  const address = readHost(host);
  if (!address.ok) throw new UsageError(firstOf(address.findings));
  const input = brand === undefined ? {} : loadBrand(brand);
  const icon = input.icon === undefined ? defaultIcon : loadIcon(input.icon, brand ?? '');
  const asked = reminder === undefined ? input : { ...input, reminder };
  return { host: address.host, findings: address.findings, brand: asked, icon };
}

/**
 * Builds the packages, writes them below `out` and prints what is in them, with every warning in words.
 * Answers the exit status: 1 where something forbids to hand them out, and then nothing is written.
 * @throws UsageError
 */
export async function runPackage(options: PackageOptions, { pages, print }: Surroundings): Promise<0 | 1> {
  const order = readOrder(options);
  const addIn = findBuiltAddIn(pages);
  const built = await buildPackages({ ...order, addIn });
  const findings = [...order.findings, ...built.findings];
  for (const finding of findings) print(inWords(finding));
  if (!built.zip) return 1;
  const file = (name: string): string => join(options.out, name);
  const extension = buildExtension(pages, order.host);
  write(options.out, {
    [packageNames.zip]: built.zip,
    [packageNames.outlook]: built.outlook,
    [EXTENSION_ZIP]: extension,
  });
  print(`${file(packageNames.zip)}  ${bytes(built.zip.length)}`);
  for (const { name, size } of built.contents) print(`  ${name.padEnd(16)} ${bytes(size).padStart(9)}`);
  if (built.outlook) print(`${file(packageNames.outlook)}  ${bytes(built.outlook.length)}`);
  else print(packagesEn['package.no-outlook']);
  if (extension) print(`${file(EXTENSION_ZIP)}  ${bytes(extension.length)}`);
  return 0;
}

/** Undefined: there is none, and one of an earlier build would lie. */
function write(folder: string, files: Readonly<Record<string, Uint8Array | undefined>>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      if (content) writeFileSync(join(folder, name), content);
      else rmSync(join(folder, name), { force: true });
    }
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be written (${codeOf(error)}).`, { cause: error });
  }
}

function loadBrand(path: string): BrandInput {
  const refuse = (code: Finding['code'], detail: string): never => {
    throw new UsageError(inWords({ severity: 'error', code, file: path, detail }));
  };
  let text = '';
  try {
    text = readText(path, MAX_BRAND_LENGTH);
  } catch (error) {
    refuse('brand-not-readable', codeOf(error));
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    refuse('brand-not-json', error instanceof Error ? error.message : '');
  }
  const read = readBrand(content, path);
  if (read.ok) return read.input;
  throw new UsageError(firstOf(read.findings));
}

function loadIcon(icon: string, brand: string): { svg: string; file: string } {
  const path = resolve(dirname(brand), icon);
  try {
    return { svg: readText(path, MAX_SVG_LENGTH), file: icon };
  } catch (error) {
    const large = codeOf(error) === 'EFBIG';
    const code = large ? 'icon-too-large' : 'icon-not-readable';
    const detail = large ? String(MAX_SVG_LENGTH / 1024) : codeOf(error);
    throw new UsageError(inWords({ severity: 'error', code, file: icon, detail }), { cause: error });
  }
}

/** The size is looked at first: a file that is too large is not read. */
function readText(path: string, limit: number): string {
  const stats = statSync(path);
  if (!stats.isFile()) throw Object.assign(new Error('no file'), { code: 'ENOENT' });
  if (stats.size > limit) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
  return readFileSync(path, 'utf8');
}

function firstOf([first, ...others]: readonly Finding[]): string {
  if (!first) return '';
  return others.length === 0 ? inWords(first) : `${inWords(first)} (and ${String(others.length)} more)`;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unreadable';
  return String(error.code);
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} B`;
}
