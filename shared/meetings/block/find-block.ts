import type { BlockContext, BodyType } from './block-context';
import { chooseOurs, markedIn } from './choose-ours';
import { ownLinks } from './own-links';

/**
 * What of ours is in a body. `link-only`: a link to a room is there, but not the mark of our block, or not its end;
 * what around the link is ours nobody can tell. `copied`: it bears our mark and leads elsewhere than the
 * appointment remembers; without `slug` to no room of ours at all.
 */
export type FoundBlock =
  | { readonly kind: 'none' }
  | { readonly kind: 'ours'; readonly slug: string }
  | { readonly kind: 'link-only'; readonly slug: string }
  | { readonly kind: 'copied'; readonly slug?: string | undefined };

/** Looks by the appointment's property, then our mark, then our links. */
export function findBlock(body: string, type: BodyType, context: BlockContext): FoundBlock {
  const marked = markedIn(body, type, context.origins);
  const [ours] = chooseOurs(marked, context);
  const slug = context.slug ?? ours?.slugs[0];
  if (ours && slug !== undefined) return { kind: 'ours', slug };
  const [first] = marked;
  if (first) return { kind: 'copied', slug: first.slugs[0] };
  const { slugs } = ownLinks(body, type, context.origins);
  const linked = slugs.find((one) => one === context.slug) ?? slugs[0];
  return linked === undefined ? { kind: 'none' } : { kind: 'link-only', slug: linked };
}
