import type { Finding } from '../../../shared/packages/finding';
import type { TextOf } from '../../../shared/ui/app-root/use-text';

/** A finding in the reader's language. */
export function findingWords({ code, detail = '' }: Finding, text: TextOf): string {
  return text(`package.finding.${code}`, { detail });
}

/** Where it is: the file, and the place in it. */
export function findingPlace({ file, where }: Finding): string {
  return where === undefined ? file : `${file}, ${where}`;
}
