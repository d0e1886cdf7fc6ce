import { personalLimits } from './personal-contact';

/**
 * One change of the favourites. Said as what was done, not as the list it leads to, so that two
 * devices at once do not undo each other.
 */
export type FavouriteOrder =
  /** Those that are not there yet come last, in this order. */
  | { readonly kind: 'star'; readonly ids: readonly string[] }
  /** All names of one contact: it may be starred under any of them. */
  | { readonly kind: 'unstar'; readonly ids: readonly string[] }
  /** In front of another favourite, or at the end. */
  | { readonly kind: 'move'; readonly id: string; readonly before?: string | undefined };

/** The favourites after a change; the same array where it changes nothing. The newest do not fit where there are too many. */
export function reordered(favourites: readonly string[], order: FavouriteOrder): readonly string[] {
  switch (order.kind) {
    case 'star': {
      const fresh = [...new Set(order.ids)].filter((id) => !favourites.includes(id));
      return fresh.length === 0
        ? favourites
        : [...favourites, ...fresh].slice(0, Math.max(favourites.length, personalLimits.favourites));
    }
    case 'unstar': {
      const rest = favourites.filter((id) => !order.ids.includes(id));
      return rest.length === favourites.length ? favourites : rest;
    }
    case 'move': {
      const { id, before } = order;
      if (!favourites.includes(id) || id === before) return favourites;
      const others = favourites.filter((other) => other !== id);
      const at = before === undefined ? -1 : others.indexOf(before);
      const moved = others.toSpliced(at < 0 ? others.length : at, 0, id);
      return moved.every((other, index) => other === favourites[index]) ? favourites : moved;
    }
  }
}
