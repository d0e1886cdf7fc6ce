/** Where `IndexedDbCache` keeps what was read of people. */
export const PEOPLE_DATABASE = 'calling-people';

/** Removes all of it, without what else it takes to know Microsoft 365. Never throws: what is forbidden holds nothing. */
export function removePeopleDatabase(factory: () => IDBFactory): void {
  try {
    factory().deleteDatabase(PEOPLE_DATABASE);
  } catch {
    // A frame without storage.
  }
}
