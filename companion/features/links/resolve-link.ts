import type { Contact } from '../../../shared/contacts/contact';
import type { ContactSource } from '../../../shared/contacts/contact-source';
import type { DialInputError } from '../../../shared/dialing/dial-input-error';
import type { DialTarget } from '../../../shared/dialing/dial-target';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';

/** More people than this of one name are none that a link can mean. */
const MAX_CHOICES = 5;

export type ResolvedLink =
  | { readonly kind: 'targets'; readonly targets: readonly DialTarget[] }
  | { readonly kind: 'unreadable'; readonly code: DialInputError }
  | { readonly kind: 'nobody' };

/** Whom a link means: what is written can be dialled, or is the name of somebody in the directory. */
export async function resolveLink(
  to: string,
  read: ReadDialInput,
  openDirectory: () => Promise<Pick<ContactSource, 'search'>>,
): Promise<ResolvedLink> {
  const input = read(to.replace(/^web\+/i, ''));
  if (input.ok) return { kind: 'targets', targets: [input.target] };
  if (input.code !== 'not-a-number') return { kind: 'unreadable', code: input.code };
  const found = await (await openDirectory()).search(to, MAX_CHOICES);
  const exact = found.filter(({ displayName }) => displayName.toLowerCase() === to.trim().toLowerCase());
  const targets = (exact.length > 0 ? exact : found).flatMap(numbersOf);
  return targets.length > 0 ? { kind: 'targets', targets } : { kind: 'nobody' };
}

function numbersOf({ displayName, numbers }: Contact): readonly DialTarget[] {
  return numbers.map(({ number }) => ({ kind: 'number', number, name: displayName }));
}
