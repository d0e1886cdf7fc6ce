import { useCallback, type ComponentType } from 'react';
import type { ContactRowsProps } from '../../contacts/contact-rows';
import { useLoaded } from '../../use-loaded';
import type { PeopleDesk } from '../people-desk';

/** Rows that can be put in order, fetched when the favourites are first shown; until then they are plain rows. */
export function useFavouriteRows(
  desk: PeopleDesk,
  wanted: boolean,
): ComponentType<ContactRowsProps> | undefined {
  const load = useCallback(async () => {
    const { favouriteRows } = await import('./favourite-rows');
    return { Rows: favouriteRows(desk) };
  }, [desk]);
  const { value } = useLoaded(load, wanted);
  return wanted ? value?.Rows : undefined;
}
