import { useCallback, useSyncExternalStore } from 'react';
import type { EmailHolder, PeopleByEmail } from '../../../shared/contacts/people-by-email';

/** What is known of an address, kept up while it is shown. */
export function useHolder(people: PeopleByEmail, email: string): EmailHolder {
  return useSyncExternalStore(
    useCallback((changed) => people.watch(changed), [people]),
    () => people.of(email),
  );
}
