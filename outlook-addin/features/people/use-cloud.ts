import { useCallback, useSyncExternalStore } from 'react';
import type { CloudState } from '../../../shared/contacts/cloud-people';
import type { People } from '../../../shared/contacts/people/people';

/** How it stands with Microsoft 365, and whether it is being searched. */
export function useCloud(people: People): { readonly kind: CloudState['kind']; readonly searching: boolean } {
  const watch = useCallback((changed: () => void) => people.watch(changed), [people]);
  const kind = useSyncExternalStore(watch, () => people.cloudState().kind);
  const searching = useSyncExternalStore(watch, () => people.searching());
  return { kind, searching };
}
