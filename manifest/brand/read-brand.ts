import { brandSchema, type Brand, type BrandInput } from '../../shared/packages/brand';
import type { Finding, FindingCode } from '../../shared/packages/finding';
import { defaultBrand } from './default-brand';

/** What our schema's checks are called, as findings. */
const codes: Readonly<Record<string, FindingCode>> = {
  missing: 'brand-missing',
  'too-long': 'brand-too-long',
  'not-https': 'brand-not-https',
  'not-a-colour': 'brand-not-a-colour',
  'not-a-guid': 'brand-not-a-guid',
  'not-a-version': 'brand-not-a-version',
  'not-a-domain': 'brand-not-a-domain',
  'not-plain-text': 'brand-not-plain-text',
  'not-a-scope': 'brand-not-a-scope',
};

export type BrandRead =
  { readonly ok: true; readonly input: BrandInput } | { readonly ok: false; readonly findings: Finding[] };

/** Checks what a brand's file, or the administrator's form, says. `file` names it in findings. */
export function readBrand(content: unknown, file: string): BrandRead {
  const parsed = brandSchema.safeParse(content);
  if (parsed.success) return { ok: true, input: parsed.data };
  const findings = parsed.error.issues.flatMap((issue): Finding[] => {
    const where = issue.path.map(String).join('.');
    const found = (code: FindingCode, detail?: string): Finding => ({
      severity: 'error',
      code,
      file,
      where: where || undefined,
      detail,
    });
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...found('brand-unknown-field'),
        where: where ? `${where}.${key}` : key,
      }));
    }
    if (issue.code === 'too_big') return [found('brand-too-long', String(issue.maximum))];
    const code = codes[issue.message];
    return [
      code
        ? found(code)
        : found('brand-wrong-type', 'expected' in issue ? String(issue.expected) : undefined),
    ];
  });
  return { ok: false, findings };
}

/** The brand of a server: what was said, and ours where nothing was. `host`: its https origin. */
export function completeBrand(input: BrandInput, host: string): Brand {
  const ours = defaultBrand(host);
  return {
    id: input.id?.toLowerCase(),
    version: input.version ?? ours.version,
    en: { ...ours.en, ...named(input), ...input.en },
    // Who names the app in English alone has named it.
    fr: { ...ours.fr, ...named(input), ...input.fr },
    developer: { ...ours.developer, ...input.developer },
    accentColor: input.accentColor ?? ours.accentColor,
    domains: input.domains ?? ours.domains,
    webApplicationInfo: input.webApplicationInfo,
    reminder: input.reminder ?? false,
  };
}

function named({ en }: BrandInput) {
  return {
    ...(en?.name === undefined ? {} : { name: en.name, fullName: en.fullName ?? en.name }),
    ...(en?.tab === undefined ? {} : { tab: en.tab }),
  };
}
