import type { MessageKey } from '../../../shared/i18n/catalogue';
import type { TextOf } from '../../../shared/ui/app-root/use-text';

const texts = {
  name: 'admin.packages.name',
  fullName: 'admin.packages.full-name',
  tab: 'admin.packages.tab',
  summary: 'admin.packages.summary',
  description: 'admin.packages.description',
} as const satisfies Record<string, MessageKey>;

const others: Readonly<Record<string, MessageKey>> = {
  'developer.name': 'admin.packages.developer.name',
  'developer.websiteUrl': 'admin.packages.developer.website',
  'developer.privacyUrl': 'admin.packages.developer.privacy',
  'developer.termsOfUseUrl': 'admin.packages.developer.terms',
  accentColor: 'admin.packages.colour',
  version: 'admin.packages.version',
  id: 'admin.packages.id',
  domains: 'admin.packages.domains',
  'webApplicationInfo.id': 'admin.packages.client',
};

/** How a place in a brand is called on the form (`domains.1` as `domains`); undefined for one it has no field for. */
export function brandLabel(place: string, text: TextOf): string | undefined {
  const [, locale, inner] = /^(en|fr)\.(\w+)$/.exec(place) ?? [];
  if (locale !== undefined) {
    const field = Object.entries(texts).find(([name]) => name === inner)?.[1];
    const language = text(locale === 'en' ? 'admin.packages.english' : 'admin.packages.french');
    return field && text('admin.packages.of', { field: text(field), language });
  }
  const label = others[place.replace(/\.\d+$/, '')];
  return label && text(label);
}
