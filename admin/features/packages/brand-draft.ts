/** What people read, in each language. */
export type TextField = 'name' | 'fullName' | 'tab' | 'summary' | 'description';

export type BrandField =
  | `en.${TextField}`
  | `fr.${TextField}`
  | `developer.${'name' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl'}`
  | 'accentColor'
  | 'id'
  | 'version'
  | 'domains'
  | 'webApplicationInfo.id';

/** What somebody has typed, by the place it has in a brand; what is empty is left to the brand we bring. */
export type BrandDraft = Readonly<Partial<Record<BrandField, string>>>;

/** A brand as `brand.json` has it. */
export function brandOf(draft: BrandDraft): Record<string, unknown> {
  const brand: Record<string, unknown> = {};
  for (const [field, typed] of Object.entries(draft)) {
    const value = typed.trim();
    if (value === '') continue;
    const [outer = '', inner] = field.split('.');
    if (inner !== undefined) brand[outer] = { ...(brand[outer] as object | undefined), [inner]: value };
    else if (outer === 'domains') brand[outer] = value.split(/[\s,;]+/).filter((one) => one !== '');
    else brand[outer] = value;
  }
  return brand;
}
