import { useCallback, useSyncExternalStore } from 'react';
import type { ContactDisplay } from '../../../contacts/personal/name-preferences';
import type { ContactGroup } from '../../../contacts/personal/personal-contact';
import type { PeopleDesk } from '../people-desk';

export interface PersonalView {
  readonly kind: 'waiting' | 'ready' | 'failed';
  readonly groups: readonly ContactGroup[];
  readonly display: ContactDisplay;
}

const noGroups: readonly ContactGroup[] = [];

/** How it stands with a user's own contacts, their groups, and how they want people shown. */
export function usePersonal(desk: PeopleDesk): PersonalView {
  const { people } = desk;
  const watch = useCallback((changed: () => void) => people.watch(changed), [people]);
  const kind = useSyncExternalStore(watch, () => desk.personal?.state().kind ?? 'waiting');
  const groups = useSyncExternalStore(watch, () => desk.personal?.groups() ?? noGroups);
  const display = useSyncExternalStore(watch, () => people.display());
  return { kind, groups, display };
}
