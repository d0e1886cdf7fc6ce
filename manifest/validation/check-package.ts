import { strFromU8 } from 'fflate';
import type { Finding } from '../../shared/packages/finding';
import { checkActions } from './check-actions';
import { checkAddresses } from './check-addresses';
import { checkIcon } from './check-icons';
import { checkSchema } from './check-schema';
import { checkTexts } from './check-texts';
import { manifestShape, type ManifestShape } from './manifest-shape';

export type PackageFiles = Readonly<Record<string, Uint8Array>>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;
const MANIFEST = 'manifest.json';

/**
 * Checks a unified package, by the files in it: Microsoft's schema, and what it does not see.
 * `commandsCode`: the programs of the Outlook add-in's commands.
 */
export function checkPackage(files: PackageFiles, commandsCode = ''): Finding[] {
  const content = json(files[MANIFEST]);
  if (content === undefined) return [{ severity: 'error', code: 'missing-file', file: MANIFEST }];
  const parsed = manifestShape.safeParse(content);
  const declared = (content as { manifestVersion?: unknown }).manifestVersion;
  const bySchema = checkSchema('manifest', typeof declared === 'string' ? declared : '', content, MANIFEST);
  // Too far from a manifest to be looked into; the schema has said why.
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.');
    return bySchema.length > 0 ? bySchema : [{ severity: 'error', code: 'schema', file: MANIFEST, where }];
  }
  const manifest = parsed.data;
  return [
    ...bySchema,
    ...checkIdentity(manifest),
    ...checkAddresses(manifest, MANIFEST),
    ...checkActions(manifest, commandsCode, MANIFEST),
    ...checkFiles(manifest, files),
  ];
}

function checkIdentity({ id, version: own, webApplicationInfo: web }: ManifestShape): Finding[] {
  const wrong = (code: Finding['code'], where: string, detail: string): Finding => ({
    severity: 'error',
    code,
    file: MANIFEST,
    where,
    detail,
  });
  return [
    ...(guid.test(id) ? [] : [wrong('not-a-guid', 'id', id)]),
    ...(!web || guid.test(web.id) ? [] : [wrong('not-a-guid', 'webApplicationInfo.id', web.id)]),
    ...(version.test(own) ? [] : [wrong('not-a-version', 'version', own)]),
  ];
}

function checkFiles(manifest: ManifestShape, files: PackageFiles): Finding[] {
  const { icons, localizationInfo } = manifest;
  const languages = localizationInfo?.additionalLanguages ?? [];
  const named = [icons.color, icons.outline, ...languages.map(({ file }) => file)];
  const findings: Finding[] = named
    .filter((file) => !(file in files))
    .map((file) => ({ severity: 'error', code: 'missing-file', file }));
  for (const file of Object.keys(files)) {
    if (file !== MANIFEST && !named.includes(file))
      findings.push({ severity: 'warning', code: 'unnamed-file', file });
  }
  for (const kind of ['color', 'outline'] as const) {
    const png = files[icons[kind]];
    if (png) findings.push(...checkIcon(kind, png, icons[kind]));
  }
  for (const { file } of languages) {
    if (!files[file]) continue;
    const translated = json(files[file]);
    findings.push(...checkSchema('localization', manifest.manifestVersion, translated, file));
    if (typeof translated === 'object' && translated !== null) {
      findings.push(
        ...checkTexts(manifest, translated as Record<string, unknown>, { manifest: MANIFEST, french: file }),
      );
    }
  }
  return findings;
}

/** Undefined: not there, or no JSON. */
function json(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}
