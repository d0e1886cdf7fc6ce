import type { Finding } from '../../../shared/packages/finding';
import type { TextOf } from '../../../shared/ui/app-root/use-text';
import { brandLabel } from './brand-labels';

/** A finding in the reader's language. */
export function findingWords({ code, detail = '' }: Finding, text: TextOf): string {
  return text(`package.finding.${code}`, { detail });
}

/** Where it is, as the form calls it; else the file, and the place in it. */
export function findingPlace({ file, where = '' }: Finding, text: TextOf): string {
  if (file === '--host') return text('admin.packages.host');
  const label = file === 'brand.json' ? brandLabel(where, text) : undefined;
  return label ?? [file, where].filter((part) => part !== '').join(', ');
}
